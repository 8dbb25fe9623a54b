/** Modules and one-week blocks of the programme that a page has to bear. */
export const most = { modules: 40, weeks: 60 } as const;

type Tree = Readonly<Record<string, unknown>>;

interface Part {
  readonly kind: string;
  readonly content: Tree;
  readonly base?: Tree;
}

/** What we read of a project file, as `tandem project export` writes it. */
interface ProjectFile {
  readonly slug: string;
  readonly project: Part;
  readonly modules: readonly (Part & { readonly slug: string })[];
}

/**
 * A project like this one, grown: its modules in turn until there are 40, each as the first of its kind is set up, and a programme of 60
 * weeks in blocks of one. What the plugin brought stays the plugin's; what was added is the centre's own.
 *
 * @param text a project file.
 */
export function largeProject(text: string): string {
  const file = JSON.parse(text) as ProjectFile;
  const { modules, project } = file;
  const added = Array.from({ length: most.modules - modules.length }, (_, index) => {
    const { base: _base, ...like } = modules[index % modules.length] as (typeof modules)[number];
    return { ...like, slug: `${like.slug}-${index + 1}` };
  });
  const programme = {
    ...(project.content['programme'] as Tree | undefined),
    weeks: { least: most.weeks, most: most.weeks },
    blocks: Array.from({ length: most.weeks }, (_, index) => ({
      key: `week-${index + 1}`,
      name: { fr: `Semaine ${index + 1}`, nl: `Week ${index + 1}` },
      form: 'group',
      fromWeek: index + 1,
      toWeek: index + 1,
      minutes: 360,
      sessionsPerWeek: 2,
    })),
  };
  return JSON.stringify({
    ...file,
    project: { ...project, content: { ...project.content, programme } },
    modules: [...modules, ...added],
  });
}
