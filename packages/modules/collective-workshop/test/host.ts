import { peopleServer } from '@tandem/people/server';
import { projectsServer } from '@tandem/projects/server';
import { defineProject, open, use } from '@tandem/sdk';
import { tablesOf, testHost, type TestDatabase } from '@tandem/testkit';
import { TRPCError } from '@trpc/server';
import { collectiveWorkshop } from '../src/contract.ts';
import { collectiveWorkshopServer } from '../src/server/index.ts';

const texts = { title: 'Atelier' };

/** A project with workshops that take people, workshops without a cap, and workshops that were put off. */
const atelier = defineProject({
  id: 'atelier',
  version: '1.0.0',
  sdk: '^0.1.0',
  locales: ['fr'],
  messages: { fr: texts, nl: texts, en: texts },
  project: { title: { key: 'atelier:title' } },
  modules: {
    workshops: use(collectiveWorkshop, { config: { title: { key: 'atelier:title' }, places: 4, lateMinutes: 20 } }),
    together: use(collectiveWorkshop, { config: { title: { key: 'atelier:title' } }, state: 'open' }),
    later: use(collectiveWorkshop, { config: { title: { key: 'atelier:title' } }, state: 'postponed' }),
    spring: use(collectiveWorkshop, {
      config: { title: { key: 'atelier:title' } },
      state: open({ from: '2026-12-01' }),
    }),
  },
});

const composition = {
  modules: [peopleServer, projectsServer, collectiveWorkshopServer],
  projects: [atelier],
} as const;
export const tables = tablesOf(composition.modules);

/** The project installed in Brussels, and the few acts that every story begins with. */
export async function workshopHost(on: Pick<TestDatabase, 'database'>) {
  const host = await testHost(on.database, composition);
  const installed = await host.as('administrator').core.project.install({ plugin: 'atelier', reason: 'test' });
  const instance = (slug: string): string => installed.modules.find((module) => module.slug === slug)!.id;
  const moduleId = instance('workshops');
  return {
    host,
    moduleId,
    /** Takes as many people as come. */
    togetherId: instance('together'),
    laterId: instance('later'),
    /** Opens on 1 December 2026. */
    springId: instance('spring'),
    projectId: installed.projectId,
    as: (...who: Parameters<typeof host.as>) => host.as(...who).collectiveWorkshop,
    person: async (lastName: string, firstName = 'Ana') =>
      (await host.as('trainer').people.person.create({ lastName, firstName })).id,
    edition: async (more: { places?: number; startsOn?: string; moduleId?: string } = {}) =>
      (
        await host
          .as('coordinator')
          .collectiveWorkshop.edition.create({ moduleId, title: 'Groupe A', startsOn: '2026-11-02', ...more })
      ).id,
    session: async (editionId: string, date = '2026-11-23') =>
      (
        await host.as('coordinator').collectiveWorkshop.session.create({
          moduleId,
          editionId,
          date,
          startsAt: '09:00',
          endsAt: '12:00',
          place: 'Salle 2',
        })
      ).id,
    enrol: async (editionId: string, personId: string, enrolledOn = '2026-11-02', within = moduleId) =>
      (
        await host
          .as('trainer')
          .collectiveWorkshop.enrolment.create({ moduleId: within, editionId, personId, enrolledOn })
      ).enrolmentId,
  };
}
export type WorkshopHost = Awaited<ReturnType<typeof workshopHost>>;

/** How a call ended that must not succeed: a declared outcome, or the code of the refusal. */
export async function outcomeOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { cause } = error;
    return cause && 'details' in cause && 'code' in cause
      ? { failure: cause.code, details: cause.details }
      : { refusal: error.code };
  }
  throw new Error('The call was expected to be refused, and was not.');
}
