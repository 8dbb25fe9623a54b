/** Modules and one-week blocks of the programme that a grown project has. */
export interface Size {
  readonly modules: number;
  readonly weeks: number;
}

/** What a page has to bear. */
export const most: Size = { modules: 40, weeks: 60 };

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
 * A project like this one, grown: its modules in turn until there are enough, each as the first of its kind is set up, and a programme of
 * so many weeks in blocks of one. What the plugin brought stays the plugin's; what was added is the centre's own.
 *
 * @param text a project file.
 */
export function largeProject(text: string, size: Size): string {
  const file = JSON.parse(text) as ProjectFile;
  const { modules, project } = file;
  const added = Array.from({ length: size.modules - modules.length }, (_, index) => {
    const { base: _base, ...like } = modules[index % modules.length] as (typeof modules)[number];
    return { ...like, slug: `${like.slug}-${index + 1}` };
  });
  const programme = {
    ...(project.content['programme'] as Tree | undefined),
    weeks: { least: size.weeks, most: size.weeks },
    blocks: Array.from({ length: size.weeks }, (_, index) => ({
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
