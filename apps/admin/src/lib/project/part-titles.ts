interface TitledProject {
  readonly modules: readonly { readonly slug: string; readonly title: string }[];
}

/** What the parts of a project's configuration are called, `own` the project itself; a module that is gone by its name in the address. */
export const partTitles =
  ({ modules }: TitledProject, own: string) =>
  (chain: string): string =>
    chain === 'project' ? own : (modules.find(({ slug }) => slug === chain)?.title ?? chain);
