import { places, type ProjectRuleId, projectRules } from '@tandem/conformance';
import { defineProject, type Project, type Text, use, type UseOptions } from '@tandem/sdk';
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { examineProject } from '../../src/conformance/project/examine-project.ts';
import type { AnyModule } from '../../src/conformance/subject.ts';
import { configured, contractWith } from './broken.ts';
import { brokenPackage, type FileChanges } from './broken-package.ts';
import { expectWhole } from './expect-whole.ts';
import { board, boardServer } from './sound.ts';

const ids = Object.keys(projectRules) as ProjectRuleId[];
const texts = { 'size.locked': 'Le mur est petit.' };
const reason: Text = { key: 'trial-course:size.locked' };

// any: what a plugin states wrongly does not compile, and arrives all the same from JavaScript.
type Options = Partial<UseOptions<any>>;

const course = (options: Options = {}, more: Partial<Project> = {}): Project =>
  defineProject({
    id: 'trial-course',
    version: '1.0.0',
    sdk: '*',
    locales: ['fr'],
    messages: { fr: texts, nl: texts, en: texts },
    project: {},
    modules: { board: use(board, { config: { size: 5, colour: 'red' }, lock: { size: reason }, ...options }) },
    ...more,
  });

interface BrokenProject {
  readonly project?: Project;
  readonly modules?: readonly AnyModule[];
  readonly files?: FileChanges;
  readonly where: string;
}

/** A board that makes something else of a motto than what is stated. */
const shouting = contractWith(
  configured({
    motto: z
      .string()
      .meta({ title: 'configuration.size' })
      .default('')
      .transform((said) => `${said}!`),
  }),
)(boardServer);

const broken: Readonly<Record<ProjectRuleId, BrokenProject>> = {
  'project-valid': { project: course({ config: { size: 1000, colour: 'red' } }), where: 'trial-course board /size' },
  'holds-no-logic': { project: course({ after: () => 'closed' } as Options), where: 'trial-course board /after' },
  'locks-real': {
    project: course({ lock: { size: reason, height: reason } }),
    where: 'trial-course board lock/height',
  },
  'roles-real': {
    project: course({ roles: { coordinator: ['board.see', 'note.read'] } }),
    where: 'trial-course board roles',
  },
  'texts-complete': {
    project: course({}, { messages: { fr: texts, nl: {}, en: texts } }),
    where: 'trial-course messages',
  },
  'texts-icu': {
    project: course({}, { messages: { fr: texts, nl: { 'size.locked': 'Het {bord is klein.' }, en: texts } }),
    where: 'trial-course messages/nl.json',
  },
  'runs-in-browsers': {
    files: {
      'src/contract.ts': (text) => `import { hostname } from 'node:os';\n${text}\nexport const where = hostname();\n`,
    },
    where: 'src/contract.ts',
  },
  installs: {
    project: course(
      {},
      {
        modules: { board: use(shouting.contract, { config: { size: 5, motto: 'Ensemble' }, lock: { size: reason } }) },
      },
    ),
    modules: [shouting],
    where: 'trial-course board, in brussels /motto',
  },
  'readme-complete': {
    files: { 'README.md': (text) => text.replace('Nobody installs it.', '') },
    where: 'README.md',
  },
};

async function brokenRules({ project = course(), modules = [boardServer], files = {} }: Partial<BrokenProject>) {
  const { folder, remove } = await brokenPackage(files);
  const examination = examineProject({ project, modules, folder });
  try {
    const verdicts = [];
    for (const id of ids) {
      const place = places[projectRules[id].on].at(-1) ?? 'package';
      verdicts.push({ id, ...(await examination.verdict(id, place)) });
    }
    return verdicts.filter(({ status }) => status === 'broken').map(({ id, texts: said }) => ({ id, texts: said }));
  } finally {
    await examination.close();
    await remove();
  }
}

describe('The suite for projects', () => {
  test('finds nothing in a sound project', async () => {
    expect(await brokenRules({})).toEqual([]);
  });

  test.each(ids)('finds one project that breaks the rule %s, and nothing else wrong with it', async (id) => {
    const found = await brokenRules(broken[id]);
    const there: unknown = expect.stringContaining(`${broken[id].where}: `);
    expect(found).toEqual([{ id, texts: expect.arrayContaining([there]) }]);
    for (const text of found[0]?.texts ?? []) expectWhole(text, projectRules[id].why);
  });
});
