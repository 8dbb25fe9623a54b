import type { WorkshopConfiguration } from '@tandem/collective-workshop';
import { type Account, type Centre, dateIn } from '@tandem/kernel';
import type { Opened } from '@tandem/server';
import { callerFor } from './caller.ts';
import type { DemoProject } from './centre.ts';
import { fillGroup } from './groups.ts';
import { chosenPeople, type DemoPerson } from './people.ts';

/** A centre whose people are there, and those in whose names its projects are filled. */
interface FilledCentre {
  readonly centre: Centre;
  readonly reason: string;
  readonly administrator: Account;
  readonly coordinator: string;
  readonly trainer: string;
  readonly people: readonly DemoPerson[];
}

/** Installs a project through the API, as an administrator does, and fills its groups. Returns how many sessions they have. */
export async function fillProject(opened: Opened, filled: FilledCentre, project: DemoProject): Promise<number> {
  const { kernel } = opened;
  const { centre, administrator, coordinator, trainer, people } = filled;
  const { core } = callerFor(kernel, administrator, centre.slug);
  await core.project.install({ plugin: project.plugin, reason: filled.reason });
  if (project.groups.length === 0) return 0;

  const found = await core.project.get({ slug: project.plugin });
  const workshops = found.modules.filter(({ kind }) => kind === 'collective-workshop');
  let sessions = 0;
  for (const group of project.groups) {
    const module = workshops.find(({ slug }) => group.module === undefined || slug === group.module);
    if (!module) throw new Error(`${project.plugin} has no workshops "${group.module ?? ''}" for "${group.title}".`);
    const place = {
      centre,
      projectId: found.id,
      revision: found.revision.number,
      module: { id: module.id, config: module.config as WorkshopConfiguration },
      coordinator,
      trainer,
      people: chosenPeople(people, group.people),
      today: dateIn(kernel.clock, centre.timeZone),
    };
    sessions += await fillGroup(opened, place, group);
  }
  return sessions;
}
