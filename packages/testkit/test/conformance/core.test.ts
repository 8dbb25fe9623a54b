import { core } from '@tandem/kernel';
import { implement } from '@tandem/sdk/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../src/conformance/examination.ts';
import { type ConformOptions, subjectOf } from '../../src/conformance/subject.ts';
import { board, boardServer, soundFolder } from './sound.ts';

/** The kernel's own branch: it is no package of its own, so only what can be tried by calling it is. */
const rules = [
  'stranger-refused',
  'other-centre-refused',
  'permission-enforced',
  'right-person-answered',
  'centres-apart',
  'queries-only-read',
  'mutations-audited',
  'columns-classified',
  'tables-fenced',
] as const;

const why = 'tried by the conformance suite';
const title = { fr: 'Copie', nl: 'Kopie', en: 'Copy' };

/** What takes more than a fresh project to succeed; the tests of the kernel see to it. */
const triedElsewhere = [
  'project.install',
  'project.import',
  'project.removeModule',
  'configuration.applyUpgrade',
  'configuration.rollBack',
  'indicator.read',
  'job.run',
  // A trial has no sign-in, so no members: packages/server/test/members.test.ts.
  'member.get',
  'member.change',
  'member.end',
  'member.invite',
  'member.reset',
  'member.revokeLink',
];

/** A project of one's own for each procedure, with a draft, and a token. */
const fixtures: ConformOptions<typeof boardServer, readonly []>['fixtures'] = async ({ as, procedure, ordinal }) => {
  const { core: api } = as('administrator');
  const { core: coordinator } = as('coordinator');
  if (procedure === 'project.install') return { plugin: 'conformance' };
  const installed = await coordinator.project.list();
  if (installed.length === 0) await api.project.install({ plugin: 'conformance', reason: why });
  const project = `copy-${String(ordinal)}`;
  await coordinator.project.clone({ project: 'conformance', slug: project, title, reason: why });
  const chain = 'trial';
  const { draft } = await coordinator.configuration.edit({
    project,
    chain,
    edits: [{ path: '/size', before: 10, value: 7 }],
  });
  // What a role may do is the same everywhere, and named as in a trail: a centre that has published says nothing of one that has not.
  if (procedure === 'member.rights')
    await coordinator.configuration.publish({ project, version: draft?.version ?? 0, reason: why });
  const token = { name: 'Rapports', scopes: ['core.project.read'], expiresOn: '2026-12-31' };
  const { id } = await api.token.create(token);
  return {
    project,
    chain,
    slug: `new-${String(ordinal)}`,
    module: chain,
    kind: board.id,
    configuration: {},
    ...token,
    id,
    reason: why,
    'project.get': { slug: project },
    'project.forms': { slug: project },
    'configuration.edit': { edits: [{ path: '/size', before: 7, value: 8 }] },
    'configuration.publish': { version: draft?.version },
    'configuration.diff': { from: 1, to: 1 },
    'configuration.rollBack': { revision: 1, current: 1 },
    ...(procedure.startsWith('trash.') && { id: (await coordinator.configuration.discard({ project })).trashed }),
  };
};

const texts = { fr: {}, nl: {}, en: {} } as never;
const branch = implement(core, { procedures: {}, messages: texts, migrations: [], trash: {} as never });

describe('The core', { timeout: 300_000 }, () => {
  const examination = examine(subjectOf(branch, { beside: [boardServer], fixtures: fixtures as never }, soundFolder));
  beforeAll(() => examination.prepare('server'), 300_000);
  afterAll(() => examination.close());

  test.each(rules)('keeps the rule %s', async (rule) => {
    const { texts: said } = await examination.verdict(rule, 'server');
    const found = said.filter(
      (text) => !triedElsewhere.some((path) => text.startsWith(`${path}: No call of the right person`)),
    );
    expect(found).toEqual([]);
  });
});
