import { mostInstances } from '@tandem/sdk';
import { type AdminModule, refusalIn } from '@tandem/sdk/admin';
import { configurationHref, instanceHref, inviteHref, moduleHref, newProjectHref } from '#lib/addresses.ts';
import { branchOf } from '#lib/api/api.ts';
import type { ShownFirstStep } from '#lib/home/first-step.ts';
import type { AtCentre } from './at-centre.ts';

interface Step extends Omit<ShownFirstStep, 'isDone'> {
  readonly order: number;
  readonly isDone: () => boolean | Promise<boolean>;
}

/** What is installed, and the words for it in the reader's language. */
export interface Installation {
  readonly halves: readonly AdminModule[];
  readonly texts: Readonly<Record<`first-steps.${'project' | 'publish' | 'member'}`, string>>;
  readonly messages: (module: string) => Promise<Readonly<Record<string, string>>>;
}

// What was ever done stays done: a centre that has begun is not asked again while this process lives.
const begun = new Set<string>();

/**
 * What a new centre does once to begin, as far as this person may do it, and what of it is done, read from the data. Empty as soon as all is done,
 * and for who neither coordinates nor administers.
 */
export async function firstSteps(at: AtCentre, installation: Installation): Promise<readonly ShownFirstStep[]> {
  if (!at.can('core.project.compose')) return [];
  const steps = [...(await ownSteps(at, installation)), ...(await stepsOfModules(at, installation))].toSorted(
    (one, other) => one.order - other.order,
  );
  const key = [at.membership.centre.slug, ...steps.map(({ name }) => name)].join(' ');
  if (begun.has(key)) return [];
  const shown = (await Promise.all(steps.map((step) => looked(at, step)))).filter((step) => step !== undefined);
  if (shown.length < steps.length || shown.some(({ isDone }) => !isDone)) return shown;
  begun.add(key);
  return [];
}

/** A step that cannot be looked at is left out: the home stands without it. */
async function looked(at: AtCentre, { order: _, isDone, ...step }: Step): Promise<ShownFirstStep | undefined> {
  try {
    return { ...step, isDone: await isDone() };
  } catch (error) {
    if (refusalIn(error) === undefined) at.report(error);
    return undefined;
  }
}

async function ownSteps(at: AtCentre, { texts }: Installation): Promise<readonly Step[]> {
  const projects = await at.projects();
  const { slug } = at.membership.centre;
  const [first] = projects;
  return [
    {
      name: 'project',
      label: texts['first-steps.project'],
      href: newProjectHref(slug),
      order: 10,
      isDone: () => projects.length > 0,
    },
    {
      name: 'publish',
      label: texts['first-steps.publish'],
      href: first && configurationHref(slug, first.slug),
      order: 20,
      // The first revision comes with the project; the second is the centre's own.
      isDone: () => projects.some(({ revision }) => revision > 1),
    },
    ...(at.can('core.member.manage') ? [memberStep(at, texts)] : []),
  ];
}

/** Somebody beside who looks. */
const memberStep = (at: AtCentre, texts: Installation['texts']): Step => ({
  name: 'member',
  label: texts['first-steps.member'],
  href: inviteHref(at.membership.centre.slug),
  order: 25,
  isDone: async () => (await at.api.core.member.list.query({})).some(({ you }) => !you),
});

async function stepsOfModules(at: AtCentre, { halves, messages }: Installation): Promise<readonly Step[]> {
  const found = await Promise.all(
    halves.map(async (admin) => {
      const steps = Object.entries(admin.firstSteps).filter(([, { permission }]) =>
        at.can(`${admin.id}.${permission}`),
      );
      if (steps.length === 0) return [];
      const [places, texts] = await Promise.all([placesOf(at, admin), messages(admin.id)]);
      const [first] = places;
      // A module that no project has cannot begin.
      if (!first) return [];
      const api = branchOf(at.api, admin.id);
      // What a hundred instances have not begun, the others have not either, or it matters to nobody any more.
      const moduleIds = places.flatMap(({ moduleId }) => moduleId || []).slice(0, mostInstances);
      return steps.map(([name, { title, to, order, isDone }]) => ({
        name: `${admin.id}.${name}`,
        label: texts[title] ?? title,
        href: [first.base, to].filter(Boolean).join('/'),
        order,
        isDone: () => isDone({ api, moduleIds }),
      }));
    }),
  );
  return found.flat();
}

/** Where a module is at home: once in the centre, or in each project that has it. */
async function placesOf(at: AtCentre, { id, instances }: AdminModule) {
  const { slug } = at.membership.centre;
  if (instances === 'centre') return [{ moduleId: '', base: moduleHref(slug, id) }];
  return (await at.projects()).flatMap((project) =>
    project.modules
      .filter(({ kind }) => kind === id)
      .map((module) => ({ moduleId: module.id, base: instanceHref(slug, project.slug, module.slug) })),
  );
}
