import type { AnyContract, JsonSchema } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Chain, chainVersions, projectChain } from '../configuration/content.ts';
import { defaultsOf } from '../configuration/defaults.ts';
import { formOf } from '../configuration/form.ts';
import { examine } from '../configuration/problems.ts';
import type { Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import { stateInput } from '../standing/schema.ts';
import { changed } from '../standing/standing.ts';
import { type AddedModule, addModule } from './added-module.ts';
import { projectSlug } from './address.ts';
import { createProject, type CreatedProject } from './create-project.ts';
import { refuse } from './fit.ts';
import { newModuleSlug, newSlug } from './new-name.ts';
import { heldProject } from './held-project.ts';
import { type CoreScope, procedure, reason } from './procedure.ts';
import { expectWholeCentre } from './whole-centre.ts';

/** A part that a project can be composed of: the form of its configuration, and what the form begins with. */
export interface PartForm {
  /** Kind of the module, whose messages the schema's titles are keys of. */
  readonly kind: string;
  readonly version: string;
  readonly schema: JsonSchema;
  readonly defaults: Tree;
}

const configuration = z.record(z.string().max(100), z.json());

/** A project of the centre's own, put together from installed modules without a plugin. */
export const composeProjects = (host: Installed) => ({
  /** What there is to compose with. */
  kinds: procedure('project.compose').query(
    (): { readonly project: PartForm; readonly modules: readonly PartForm[] } => {
      const [own] = host.chains(null);
      if (!own) throw new Error('A project has no chain of its own.');
      const forms = [...host.modules.values()].flatMap(({ contract }) => partForm(host, contract));
      return { project: formOfPart(own.contract, own.schema), modules: forms };
    },
  ),

  /** Makes a project that has no modules yet. */
  compose: procedure('project.compose')
    .input(z.object({ slug: newSlug, configuration, reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }): Promise<CreatedProject> => {
        expectWholeCentre(scope);
        const chains = host.chains(null);
        const [own] = chains;
        if (!own) throw new Error('A project has no chain of its own.');
        const created = await createProject(tx, scope, {
          slug: input.slug,
          plugin: null,
          modules: [],
          content: { [projectChain]: await expectComplete(scope, own, input.configuration) },
          base: {},
          versions: { plugin: null, chains: chainVersions(chains) },
          reason: input.reason,
        });
        if (!created) return scope.fail('slug-taken', { slug: input.slug });
        const { projectId } = created;
        emit('project.installed', { projectId, plugin: null });
        const details = { slug: input.slug, reason: input.reason };
        audit({ action: 'project.compose', subject: { type: 'project', id: projectId }, details });
        return created;
      }),
    ),

  /** Adds a module of the centre's own to a project, with or without plugin, as its next revision. */
  addModule: procedure('project.compose')
    .input(
      z.object({
        project: projectSlug,
        slug: newModuleSlug,
        kind: z.string().min(1).max(40),
        configuration,
        state: stateInput.default({ state: 'planned' }),
        reason,
      }),
    )
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }): Promise<AddedModule> => {
        const project = await heldProject(host, scope, tx, input.project);
        const { slug, kind } = input;
        const contract = host.modules.get(kind)?.contract;
        const [form] = contract ? partForm(host, contract) : [];
        if (!contract || !form)
          throw new TRPCError({ code: 'NOT_FOUND', message: `No module "${kind}" can be added.` });
        const chain: Chain = { name: slug, contract, schema: form.schema, stated: undefined, locks: {} };
        const tree = await expectComplete(scope, chain, input.configuration);
        const standing = changed(undefined, input.state, scope.clock.today());
        const added = await addModule(host, tx, scope, project, { slug, standing, chain, tree, reason: input.reason });
        emit('configuration.published', { projectId: project.row.id, revision: added.revision });
        const details = { slug, kind, revision: added.revision, reason: input.reason };
        audit({ action: 'project.module.add', subject: { type: 'project', id: project.row.id }, details });
        return added;
      }),
    ),
});

/** None for a module that a centre has once, that is refused, or that no form can be drawn of. */
function partForm({ refused }: Installed, contract: AnyContract): PartForm[] {
  const form = formOf(contract);
  const isUsable = contract.instances === 'project' && !refused.modules.has(contract.id as string);
  return isUsable && 'schema' in form ? [formOfPart(contract, form.schema)] : [];
}

const formOfPart = ({ id, version }: AnyContract, schema: JsonSchema): PartForm => ({
  kind: id as string,
  version,
  schema,
  defaults: defaultsOf(schema),
});

/** The configuration with defaults. @throws TRPCError the outcome `configuration-unfit` while something stands in its way. */
async function expectComplete(scope: CoreScope, chain: Chain, tree: Tree): Promise<Tree> {
  const { complete, problems } = await examine(chain.contract, chain.schema, tree, scope.centre.locales);
  const blocking = problems.filter(({ severity }) => severity === 'block');
  if (blocking.length > 0)
    refuse(
      scope,
      blocking.map((problem) => ({ ...problem, chain: chain.name })),
    );
  return complete;
}
