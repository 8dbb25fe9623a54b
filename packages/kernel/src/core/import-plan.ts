import type { AnyContract, ModuleState, Problem } from '@tandem/sdk';
import type { Kysely } from 'kysely';
import { isCentreModule, isProjectPage } from '../check/pages.ts';
import { digestOf } from '../configuration/canonical.ts';
import { chainTree } from '../configuration/chain-tree.ts';
import { compare } from '../configuration/compare.ts';
import { type Chain, completeContent, projectChain } from '../configuration/content.ts';
import { repairable } from '../configuration/migrate.ts';
import { join } from '../configuration/pointer.ts';
import { projectBySlug } from '../configuration/store.repository.ts';
import { type ResolvedText, textKeys } from '../configuration/texts.ts';
import { same, type Tree } from '../configuration/tree.ts';
import { block, warn } from '../file/block.ts';
import { type Fitted, type FittedPart, fittedParts } from '../file/fitted-parts.ts';
import { type ProjectFile, standingInFile } from '../file/project-file.ts';
import { readFile } from '../file/read-file.ts';
import type { Installed } from '../installed.ts';
import { standingOn } from '../standing/standing.ts';
import { type ToldStanding, toldStanding } from '../standing/told.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { type ChainChanges, textsIn } from './configuration-diff.ts';
import type { CoreScope } from './procedure.ts';
import { storedProject, type StoredProject } from './stored-project.ts';
import { withLocks } from './upgraded-chain.ts';

/** Where a file goes: into a project of its own, or as a draft over one that there is. */
export type ImportTarget =
  { readonly kind: 'new'; readonly slug?: string | undefined } | { readonly kind: 'draft'; readonly project: string };

/** A module that a file brings. */
export interface ImportedModule {
  readonly slug: string;
  readonly kind: string;
  /** Where it would stand today. */
  readonly state: ModuleState;
  readonly standing: ToldStanding;
  /** Versions of its configuration: in the file, and here. */
  readonly from: number;
  readonly to: number | null;
}

/** Everything that an import would do, and what stands in its way. */
export interface ImportPreview {
  /** What the file says that it is; null while it cannot be read. */
  readonly file: { readonly slug: string; readonly plugin: ProjectFile['plugin'] } | null;
  /** Slug of the project that it goes into. */
  readonly slug: string | null;
  readonly isPossible: boolean;
  /** Names exactly this: importing asks for it, so that nobody imports what they have not seen. */
  readonly digest: string;
  readonly modules: readonly ImportedModule[];
  /** Over a project that there is: what the draft would change. */
  readonly chains: readonly ChainChanges[];
  /** `block` stops the import; `warn` says what it leaves out. Paths lead into the file. */
  readonly problems: readonly Problem[];
  /** The words of the plugin's texts in the values, by message key. */
  readonly texts: Readonly<Record<string, ResolvedText>>;
}

/** Most problems that a preview names. */
const mostProblems = 200;

export interface ImportPlan {
  readonly preview: ImportPreview;
  /** Of a file that could be read. */
  readonly read: { readonly file: ProjectFile; readonly parts: readonly FittedPart[] } | undefined;
  /** The project that the draft is for. */
  readonly project: StoredProject | undefined;
}

/**
 * Plans an import without doing any of it.
 *
 * @throws TRPCError `NOT_FOUND` or `FORBIDDEN` for the project of a draft, as `storedProject`.
 */
export async function importPlan(
  host: Installed,
  scope: CoreScope,
  db: Kysely<KernelStoreTables>,
  { text, into }: { readonly text: string; readonly into: ImportTarget },
): Promise<ImportPlan> {
  const project = into.kind === 'draft' ? await storedProject(host, scope, db, into.project) : undefined;
  const found = await readFile(text);
  if ('problems' in found) return { preview: unreadable(found.problems), read: undefined, project };
  const { file } = found;
  const today = scope.clock.today();
  const fitted = await fittedParts(host, file, scope.centre.locales);
  const { parts, problems: unfit } = project ? fitted : await withPluginLocks(fitted);
  const slug = into.kind === 'draft' ? into.project : (into.slug ?? file.slug);
  const over = project ? overProject(project, file, parts) : undefined;
  // A draft may hold what is not ready to be published, and says so itself.
  const softened = project
    ? unfit.map((problem) => (isFileProblem(problem) ? problem : { ...problem, severity: 'warn' as const }))
    : unfit;
  const inNew = [...pageProblems(host, file), ...lostReasons(host, file)];
  const placed = over?.problems ?? [...(await slugProblems(db, slug)), ...inNew];
  const problems = [...softened, ...placed].slice(0, mostProblems);
  const chains = over?.chains ?? [];
  const versions = parts.map(({ chain }) => [chain.name, chain.contract.config.version]);
  // What it locks, it locks in what is imported.
  const plugin = host.projects.get((project ? project.row.plugin : file.plugin?.id) ?? '');
  const state = project && [project.row.id, project.row.current_revision, project.draft?.row.version ?? 0];
  const preview: ImportPreview = {
    file: { slug: file.slug, plugin: file.plugin },
    slug,
    isPossible: problems.every(({ severity }) => severity !== 'block'),
    digest: digestOf([text, slug, into.kind, versions, plugin?.version ?? null, state ?? null]),
    modules: file.modules.map((module) => {
      const standing = standingOn(standingInFile(module), today);
      return {
        slug: module.slug,
        kind: module.kind,
        state: standing.state,
        standing: toldStanding(host, standing),
        from: module.configuration,
        to: host.modules.get(module.kind)?.contract.config.version ?? null,
      };
    }),
    chains,
    problems,
    texts: textsIn(
      host,
      chains.map(({ changes, value }) => [changes, value]),
    ),
  };
  return { preview, read: { file, parts }, project };
}

const isFileProblem = ({ key }: Problem): boolean => key.startsWith('problem.file.');

const unreadable = (problems: readonly Problem[]): ImportPreview => ({
  file: null,
  slug: null,
  isPossible: false,
  digest: '',
  modules: [],
  chains: [],
  problems: problems.slice(0, mostProblems),
  texts: {},
});

/** Reasons of a module's state that are texts of a plugin, and that this server does not have. */
const lostReasons = (host: Installed, file: ProjectFile): Problem[] =>
  file.modules.flatMap((module) =>
    [...textKeys(standingInFile(module))]
      .filter((key) => Object.keys(host.resolve({ key })).length === 0)
      .map((text) => block(`${join('/modules', module.slug)}/standing`, 'problem.file.text', { text })),
  );

async function slugProblems(db: Kysely<KernelStoreTables>, slug: string): Promise<Problem[]> {
  return (await projectBySlug.first(db, { slug })) ? [block('/slug', 'problem.file.slug', { slug })] : [];
}

/** Modules of a new project that nobody could open, because their addresses are those of something else. */
function pageProblems(host: Installed, { modules }: ProjectFile): Problem[] {
  const contracts = [...host.modules.values()].map((module): AnyContract => module.contract);
  return modules
    .filter(({ slug }) => isProjectPage(slug) || isCentreModule(slug, contracts))
    .map(({ slug }) => block(`${join('/modules', slug)}/slug`, 'problem.slug.page'));
}

/**
 * What a new project of a plugin gets: where the plugin locks, what it says today. A file can say that it is of any version, so it is
 * never believed there.
 */
async function withPluginLocks({ parts, problems }: Fitted): Promise<Fitted> {
  const stated = await repairable(completeContent(parts.map(({ chain }) => chain).filter(hasLocks)));
  const kept = parts.map((part): FittedPart =>
    hasLocks(part.chain)
      ? { ...part, content: withLocks(part.chain, part.content, chainTree(stated, part.chain.name)) }
      : part,
  );
  const locked = kept
    .filter(({ content }, index) => !same(content, parts[index]?.content))
    .map(({ chain: { name } }) => lockedProblem(name));
  return { parts: kept, problems: [...problems, ...locked] };
}

const hasLocks = ({ locks }: Chain): boolean => Object.keys(locks).length > 0;

const lockedProblem = (chain: string): Problem =>
  warn(`${chain === projectChain ? '/project' : join('/modules', chain)}/content`, 'problem.file.locked');

/** What of a file a draft over a project takes over, and what it leaves out. */
function overProject(project: StoredProject, file: ProjectFile, parts: readonly FittedPart[]) {
  const drafted = project.draft ? [block('', 'problem.file.draft', { actorName: project.draft.row.actor_name })] : [];
  const kinds = new Map(project.instances.map(({ slug, kind }) => [slug, kind]));
  const absent = file.modules
    .filter(({ slug, kind }) => kinds.get(slug) !== kind)
    .map(({ slug }) => warn(join('/modules', slug), 'problem.file.module-absent', { slug }));
  const trees = draftTrees(project, parts);
  const locked = parts.flatMap(({ chain: { name }, content }) => {
    const isKept = trees.has(name) && !same(trees.get(name), content);
    return isKept ? [lockedProblem(name)] : [];
  });
  const chains = project.chains.flatMap(({ name, schema, contract }): ChainChanges[] => {
    const value = trees.get(name) ?? project.published[name];
    const changes = compare(project.published[name], value, schema);
    return changes.length > 0 ? [{ chain: name, module: contract.id as string, changes, schema, value }] : [];
  });
  const nothing = chains.length === 0 && drafted.length === 0 ? [block('', 'problem.file.same')] : [];
  return { chains, problems: [...drafted, ...absent, ...locked, ...nothing] };
}

/** The trees that a draft gets from a file: of the parts that the project has too, with what its plugin locks as it is. */
export function draftTrees(
  { chains, published }: StoredProject,
  parts: readonly FittedPart[],
): ReadonlyMap<string, Tree> {
  return new Map(
    parts.flatMap(({ chain, content }): [string, Tree][] => {
      const own = chains.find(({ name }) => name === chain.name);
      if (!own || own.contract.id !== chain.contract.id) return [];
      return [[own.name, withLocks(own, content, chainTree(published, own.name))]];
    }),
  );
}
