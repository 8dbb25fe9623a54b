import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import { type Chain, projectChain } from '../configuration/content.ts';
import { repairable } from '../configuration/migrate.ts';
import { instancesOf, projectBySlug, revisionNumber } from '../configuration/store.repository.ts';
import { upgraded } from '../configuration/upgrade.ts';
import {
  fileFormat,
  fileVersion,
  largestFile,
  type FilePart,
  standingToFile,
  writtenFile,
} from '../file/project-file.ts';
import type { Installed } from '../installed.ts';
import { standingOf } from '../standing/stored.ts';
import { noRevision, projectSlug, revisionInput } from './address.ts';
import { expectProject, procedure } from './procedure.ts';

/** A project as one file. */
export interface ExportedProject {
  /** What to call the file. */
  readonly name: string;
  readonly revision: number;
  readonly text: string;
}

/** Writes what is published, or an earlier revision, as one file, in the versions of this server. */
export const exportProject = (host: Installed) =>
  procedure('configuration.read')
    .input(z.object({ project: projectSlug, revision: revisionInput.optional() }))
    .query(async ({ ctx: { module: scope }, input }): Promise<ExportedProject> => {
      const row = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.project }));
      const number = input.revision ?? row.current_revision;
      const revision = await revisionNumber.first(scope.db, { projectId: row.id, number });
      if (!revision) throw new TRPCError({ code: 'NOT_FOUND', message: noRevision });
      const instances = await instancesOf.execute(scope.db, { projectId: row.id });
      const chains = host.chains(row.plugin, instances);
      const versions = revision.versions.chains;
      const content = await repairable(upgraded(chains, { content: revision.content, versions }));
      const base = await repairable(upgraded(chains, { content: revision.base, versions }));
      const partOf = ({ name, contract }: Chain): FilePart => ({
        kind: contract.id as string,
        moduleVersion: contract.version,
        configuration: contract.config.version,
        content: chainTree(content, name) as FilePart['content'],
        ...(Object.hasOwn(base, name) && { base: chainTree(base, name) as FilePart['content'] }),
      });
      const own = chains.find(({ name }) => name === projectChain);
      if (!own) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: unknownPlugin(row.plugin) });
      const text = writtenFile({
        format: fileFormat,
        formatVersion: fileVersion,
        slug: row.slug,
        plugin: row.plugin === null ? null : { id: row.plugin, version: revision.versions.plugin ?? '' },
        project: partOf(own),
        modules: instances.flatMap(({ slug, ...stored }) => {
          const chain = chains.find(({ name }) => name === slug);
          const isThere = chain && Object.hasOwn(content, slug);
          return isThere
            ? [{ slug, ...standingToFile(standingOf(stored, scope.clock.today())), ...partOf(chain) }]
            : [];
        }),
      });
      if (Buffer.byteLength(text) > largestFile) throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: tooLarge });
      return { name: `${row.slug}-${number}.tandem.json`, revision: number, text };
    });

const unknownPlugin = (id: string | null): string =>
  `The plugin "${id}" is not part of this server. Add it to tandem.config.ts.`;
const tooLarge = 'The project does not fit in a file of 2 MB. Shorten its texts.';
