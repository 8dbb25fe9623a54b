import { z } from 'zod';
import { lacksRight } from '../call/lacks-right.ts';
import { chainVersions } from '../configuration/content.ts';
import { lockProject, saveDraft } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { projectSlug } from './address.ts';
import { createProject } from './create-project.ts';
import { standingInFile } from '../file/project-file.ts';
import { draftTrees, importPlan, type ImportPlan, type ImportPreview, type ImportTarget } from './import-plan.ts';
import { newSlug } from './new-name.ts';
import { type CoreScope, procedure, reason } from './procedure.ts';
import { expectInUse } from './retired.ts';
import { expectWholeCentre } from './whole-centre.ts';

/** What a file is imported as. */
export interface ImportOutcome {
  readonly slug: string;
  /** Set for a new project. */
  readonly projectId: string | null;
  /** Version of the draft, when it went over a project that there is. */
  readonly draft: number | null;
}

/** Whatever is sent is looked at, so that its problem can be told; the server lets through little more than a file may have. */
const asked = z.object({
  text: z.string(),
  into: z.discriminatedUnion('kind', [
    /** A project of its own, under the name in the file or another. */
    z.object({ kind: z.literal('new'), slug: newSlug.optional() }),
    z.object({ kind: z.literal('draft'), project: projectSlug }),
  ]),
});

/** Bringing a project in from a file: first all that it would do, then doing it. */
export const importProject = (host: Installed) => ({
  /** Everything that importing would do, and every problem with its place. It changes nothing. */
  previewImport: procedure('project.compose')
    .input(asked)
    .query(async ({ ctx: { module: scope }, input }): Promise<ImportPreview> => {
      expectMayBring(scope, input.into);
      return (await importPlan(host, scope, scope.db, input)).preview;
    }),

  /** Imports it. The digest says which preview the person has looked at. */
  import: procedure('project.compose')
    .input(asked.extend({ digest: z.string().max(100), reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }): Promise<ImportOutcome> => {
        const into: ImportTarget = input.into;
        expectMayBring(scope, into);
        if (into.kind === 'draft') await lockProject(tx, into.project);
        const plan = await importPlan(host, scope, tx, input);
        const read = expectPossible(scope, plan, input.digest);
        const details = { slug: plan.preview.slug, reason: input.reason };
        if (plan.project) {
          const { row, published, chains } = plan.project;
          expectInUse(scope, row);
          const version = row.last_draft + 1;
          await saveDraft(tx, {
            project_id: row.id,
            version,
            based_on: row.current_revision,
            content: { ...published, ...Object.fromEntries(draftTrees(plan.project, read.parts)) },
            versions: { ...row.versions.chains, ...chainVersions(chains) },
            actor: scope.caller.accountId,
            actor_name: scope.caller.name,
            updated_at: scope.clock.now(),
          });
          audit({ action: 'project.import', subject: { type: 'project', id: row.id }, details });
          return { slug: row.slug, projectId: null, draft: version };
        }
        const slug = plan.preview.slug ?? read.file.slug;
        const created = await createProject(tx, scope, newProject(read, slug, input.reason));
        if (!created) return scope.fail('slug-taken', { slug });
        const { projectId } = created;
        emit('project.installed', { projectId, plugin: read.file.plugin?.id ?? null });
        audit({ action: 'project.import', subject: { type: 'project', id: projectId }, details });
        return { slug, projectId, draft: null };
      }),
    ),
});

/** A draft is an edit of a project that there is, wherever its values come from. @throws TRPCError `FORBIDDEN`. */
function expectMayBring(scope: CoreScope, into: ImportTarget): void {
  if (into.kind === 'new') expectWholeCentre(scope);
  else if (!scope.can('configuration.edit')) throw lacksRight(scope.caller, 'core.configuration.edit');
}

type ReadImport = NonNullable<ImportPlan['read']>;

/** @throws TRPCError the outcomes `import-refused` with all that is in the way, `import-moved-on` for another preview than this. */
function expectPossible(scope: CoreScope, { preview, read }: ImportPlan, digest: string): ReadImport {
  const blocking = preview.problems.filter(({ severity }) => severity === 'block');
  if (!read || blocking.length > 0) {
    const problems = blocking.map(({ values, ...problem }) => ({
      ...problem,
      ...(values && { values: { ...values } }),
    }));
    return scope.fail('import-refused', { count: blocking.length, problems });
  }
  if (preview.digest !== digest) scope.fail('import-moved-on', {});
  return read;
}

/** The project of a file. What it says of a plugin counts while it is a project of that plugin. */
function newProject({ file, parts }: ReadImport, slug: string, why: string) {
  const based = file.plugin ? parts.filter(({ base }) => base !== undefined) : [];
  return {
    slug,
    plugin: file.plugin?.id ?? null,
    modules: file.modules.map((module) => ({ slug: module.slug, kind: module.kind, standing: standingInFile(module) })),
    content: Object.fromEntries(parts.map(({ chain, content }) => [chain.name, content])),
    base: Object.fromEntries(based.map(({ chain, base }) => [chain.name, base ?? {}])),
    versions: { plugin: file.plugin?.version ?? null, chains: chainVersions(parts.map(({ chain }) => chain)) },
    reason: why,
  };
}
