import type { ModuleState, ShapeOf, Standing } from '@tandem/sdk';
import type { Restore } from '@tandem/sdk/server';
import { saveDraft } from '../configuration/store.repository.ts';
import { repairable } from '../configuration/migrate.ts';
import { chainTree } from '../configuration/chain-tree.ts';
import type { Content } from '../configuration/content.ts';
import { upgraded, upgradedDraft } from '../configuration/upgrade.ts';
import type { Installed } from '../installed.ts';
import { addModule } from './added-module.ts';
import type { core } from './contract.ts';
import { heldProjectWithId } from './held-project.ts';
import { coreMessages } from './messages.ts';

type Core = ShapeOf<typeof core>;

/**
 * Puts a module back into its project, as its next revision: under the id that it had, so that what refers to it finds it. What an open
 * draft had of it is back as well, when a draft is open.
 */
export const restoreModule =
  (host: Installed): Restore<Core, 'module'> =>
  ({ id, projectId, content: thing }, scope) =>
    scope.transaction(async (tx, { emit }) => {
      const project = await heldProjectWithId(host, scope, tx, projectId);
      const { row, draft } = project;
      const { slug, kind, position, version } = thing;
      const chain = host.chains(row.plugin, [{ slug, kind }]).find(({ name }) => name === slug);
      if (!chain) return scope.fail('trash-place-gone', {});
      const brought = async (tree: Content[string]): Promise<Content[string]> => {
        const stored = { content: { [slug]: tree }, versions: { [slug]: version } };
        return chainTree(await repairable(upgraded([chain], stored)), slug);
      };
      const standing = { ...(thing.standing as object), state: thing.state as ModuleState } as Standing;
      const { revision } = await addModule(host, tx, scope, project, {
        id,
        slug,
        position,
        standing,
        chain,
        tree: await brought(thing.published),
        base: thing.base && (await brought(thing.base)),
        reason: coreMessages[scope.centre.locales[0]]['trash.module.back'],
      });
      emit('configuration.published', { projectId: row.id, revision });
      if (!draft || !thing.drafted) return;
      const stored = { content: { [slug]: thing.drafted }, versions: { [slug]: version } };
      const drafted = await repairable(upgradedDraft([chain], stored));
      await saveDraft(tx, {
        ...draft.row,
        project_id: row.id,
        version: draft.row.version + 1,
        content: { ...draft.content, ...drafted },
        versions: { ...draft.row.versions, [slug]: chain.contract.config.version },
      });
    });
