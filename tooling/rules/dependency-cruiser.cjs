/**
 * Who may import whom. The table below is the architecture; everything under it turns the table into rules for
 * dependency-cruiser. Tests are free (they import testkit and what they test): only shipped source is bound.
 *
 * @typedef {{ room: string, folders: string, mayImport: readonly string[], npm?: readonly string[], typesOnly?: readonly string[] }} Arrow
 */

/** Every folder with shipped source, by the name the table uses. `$1` is the package's own folder name. */
const ROOMS = {
  sdk: 'packages/sdk',
  db: 'packages/db',
  kernel: 'packages/kernel',
  server: 'packages/server',
  client: 'packages/client',
  ui: 'packages/ui',
  forms: 'packages/forms',
  vite: 'packages/vite',
  conformance: 'packages/conformance',
  testkit: 'packages/testkit',
  cli: 'packages/cli',
  modules: 'packages/modules/[^/]+',
  plugins: 'plugins/[^/]+',
  admin: 'apps/admin',
  composition: 'apps/server',
};

/** What another package may see of a module: its contract. A plugin may bring a module itself. */
const CONTRACTS = '(packages/modules|plugins)/[^/]+/(src|dist)/contract\\.[a-z.]+$';
/** Texts are data: whoever shows a module may read them. */
const MESSAGES = '(packages/modules|plugins|packages)/[^/]+/(src|dist)/messages/';

/** @type {readonly Arrow[]} */
const ARROWS = [
  {
    room: 'sdk',
    mayImport: [],
    npm: ['@standard-schema/spec', '@trpc/client', '@trpc/server', 'kysely', 'zod', 'svelte'],
  },
  { room: 'db', mayImport: [], npm: ['kysely', 'pg', 'pg-protocol', 'pg-types', '@electric-sql/pglite'] },
  { room: 'kernel', mayImport: ['sdk', 'db'] },
  { room: 'server', mayImport: ['kernel', 'db', 'sdk'] },
  { room: 'conformance', mayImport: [], npm: ['zod'] },
  { room: 'testkit', mayImport: ['kernel', 'db', 'sdk', 'conformance'] },
  { room: 'cli', mayImport: ['kernel', 'db', 'sdk', 'server', 'conformance'] },
  { room: 'modules', mayImport: ['sdk', 'ui', 'forms', 'contracts'] },
  { room: 'plugins', mayImport: ['sdk', 'ui', 'forms', 'contracts'] },
  {
    room: 'client',
    mayImport: [],
    npm: ['@trpc/client'],
    typesOnly: ['sdk', 'kernel', 'server', 'composition', 'contracts'],
  },
  { room: 'ui', mayImport: [], npm: ['svelte', 'tinykeys'] },
  // The dialect that it draws is the SDK's, so that boot and the conformance suite can read it without a component.
  { room: 'forms', mayImport: ['ui', 'sdk'], npm: ['svelte', 'zod'] },
  { room: 'vite', mayImport: ['sdk'] },
  {
    room: 'admin',
    mayImport: ['client', 'forms', 'ui', 'vite', 'sdk', 'contracts'],
    typesOnly: ['server', 'composition', 'kernel'],
  },
];

/** Source that runs in a browser, wherever it lives. */
const BROWSER =
  '^((packages/modules|plugins)/[^/]+/src/(admin/|contract\\.)|packages/(ui|forms)/src/|packages/sdk/src/(?!server/)|apps/admin/src/(?!hooks\\.server|.*\\.server\\.|lib/server/|server/))';

const inRoom = (/** @type {string} */ name) => (name === 'contracts' ? CONTRACTS : `^${ROOMS[name]}/`);
const source = (/** @type {string} */ folder) => `^(${folder})/src/`;
const workspace = '^(packages|apps|plugins|tooling)/';

const arrows = ARROWS.flatMap(({ room, mayImport, npm, typesOnly = [] }) => {
  // A package imports itself freely: `$1` is what the folder of `from` matched.
  const allowed = ['^$1/', MESSAGES, ...mayImport.map(inRoom)];
  const rules = [
    {
      name: `arrow-${room}`,
      comment: `${room} may import ${[...mayImport, ...typesOnly.map((name) => `types of ${name}`)].join(', ') || 'no other package of the workspace'}. See the arrows in docs/architecture.md.`,
      severity: 'error',
      from: { path: source(ROOMS[room]) },
      to: { path: workspace, pathNot: [...allowed, ...typesOnly.map(inRoom)] },
    },
  ];
  if (typesOnly.length > 0) {
    rules.push({
      name: `types-only-${room}`,
      comment: `${room} may import only types of ${typesOnly.join(', ')}: write "import type".`,
      severity: 'error',
      from: { path: source(ROOMS[room]) },
      to: { path: typesOnly.map(inRoom), pathNot: allowed, dependencyTypesNot: ['type-only'] },
    });
  }
  if (npm) {
    rules.push({
      name: `npm-${room}`,
      comment: `${room} stands on few libraries: ${npm.join(', ') || 'none'}. A new one is a decision (docs/decisions/).`,
      severity: 'error',
      from: { path: source(ROOMS[room]) },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: [workspace, ...npm.map((name) => `node_modules/${name}/`)],
      },
    });
  }
  return rules;
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'browser-code',
      comment:
        'Code that runs in a browser imports contracts and admin halves only: no server half, no tables, no node: module.',
      severity: 'error',
      from: { path: BROWSER },
      to: {
        path: [
          '^packages/(db|kernel|server|cli|testkit)/',
          '^(packages|plugins)/.*/src/(server|migrations)/',
          '/tables\\.gen\\.',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-code-no-node',
      comment: 'Code that runs in a browser has no node: modules.',
      severity: 'error',
      from: { path: BROWSER },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'module-through-its-contract',
      comment: 'Another module is used through its contract only, never its server half, its screens or its tables.',
      severity: 'error',
      from: { path: '^((?:packages/modules|plugins)/[^/]+)/src/' },
      to: { path: '^(packages/modules|plugins)/', pathNot: ['^$1/', CONTRACTS, MESSAGES] },
    },
    {
      name: 'no-circle',
      comment:
        'Files that import each other in a circle cannot be read, or started, in any order. Move what they share into a file of its own.',
      severity: 'error',
      // A component that draws itself, as a form within a form, is no mistake: circles of components only are let through.
      from: { pathNot: '\\.svelte$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere: a wrong path, or a package that is not in the dependencies of this one.',
      severity: 'error',
      from: { path: '/src/', pathNot: '\\.svelte-kit/' },
      // What SvelteKit and our vite plugin make up at build time is not on the disk; `svelte` is in what the compiler writes.
      to: {
        couldNotResolve: true,
        pathNot: ['^\\$app/', '^virtual:', '^\\./\\$types', '^#lib', '^tandem:', '^svelte(/|$)'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/|/build/' },
    // Declarations of what others make up at build time run nowhere.
    exclude: { path: '/(dist|build|\\.svelte-kit)/|/app\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `source`, so that the built twin of a file is not taken for another file.
      conditionNames: ['source', 'svelte', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
    },
  },
};
