import type { Rule } from './rule.ts';

/** What every project plugin keeps, by the id of the rule. */
export const projectRules = {
  'project-valid': {
    tier: 'bronze',
    on: 'package',
    title: 'its configuration is valid for each of its modules',
    why: 'A server offers no project to a centre that it could not configure.',
    how: 'The check of the kernel, on a composition of the project and its modules.',
    mend: 'Correct the value in the plugin.',
  },
  'holds-no-logic': {
    tier: 'bronze',
    on: 'package',
    title: 'it is data and holds no logic',
    why: 'A centre edits, exports and compares projects: what is a function can be neither seen nor changed.',
    how: 'All that the project states is compared with itself written as JSON and read again.',
    mend: 'State a value, or put the logic into a module.',
  },
  'locks-real': {
    tier: 'bronze',
    on: 'package',
    title: 'its locks name fields that exist, each with a reason that can be read',
    why: 'A lock on a field that does not exist locks nothing, and nobody notices.',
    how: 'Each lock is compared with the JSON Schema of the configuration, its reason with the texts of the plugin.',
    mend: 'Name a field of the configuration, and say the reason in every language.',
  },
  'roles-real': {
    tier: 'bronze',
    on: 'package',
    title: 'it gives only permissions that exist, to roles that exist, and leaves none without a holder',
    why: 'A permission that nobody holds is a door that nobody can open.',
    how: 'Its roles are compared with those of the platform, its permissions with those of the contract.',
    mend: 'Name a role of the platform and a permission of the module.',
  },
  'texts-complete': {
    tier: 'bronze',
    on: 'package',
    title: 'every text it names exists in French, Dutch and English, and it has none that it does not name',
    why: 'A missing text is shown as its key; one that nobody names is translated in vain.',
    how: 'The keys in the configuration and in the locks are compared with the texts, in both directions.',
    mend: 'Write the text in the language that lacks it, or take it away.',
  },
  'texts-icu': {
    tier: 'bronze',
    on: 'package',
    title: 'every text is ICU message format',
    why: 'A text that does not parse is an error in the middle of a page.',
    how: 'Each text is parsed.',
    mend: 'Mend the braces.',
  },
  'runs-in-browsers': {
    tier: 'bronze',
    on: 'package',
    title: 'it imports contracts only and runs in a browser',
    why: 'A project composes; who needs a server half to be read cannot be shown, compared or tested apart.',
    how: 'The entry "." is bundled for browsers; no module of Node and no server half may be in it.',
    mend: 'Import the contract of the module: its entry ".".',
  },
  installs: {
    tier: 'bronze',
    on: 'databases',
    title: 'it installs in a fresh centre, is read there as it was stated, and could be published',
    why: 'What a coordinator sees first must be what the plugin says.',
    how: 'It is installed in two centres of different languages; each stated value is in the configuration that their coordinators read, and nothing there stops a publication or asks for repair.',
    mend: 'Correct the value in the plugin, or the chain of its module.',
  },
  'readme-complete': {
    tier: 'bronze',
    on: 'package',
    title: 'its README says What, Use, Concepts, Limits and Tests',
    why: 'Having read one project, you find everything in all.',
    how: 'The headings of README.md are read, and that something stands under each.',
    mend: 'Write the missing part.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type ProjectRuleId = keyof typeof projectRules;
