import { TRPCError } from '@trpc/server';
import type { Kysely } from 'kysely';
import type { ProjectsTables } from '../../tables.gen.ts';
import type { ProjectsScope } from '../procedure.ts';
import { lockedContact } from './contact.repository.ts';

/**
 * A contact person of a project that the caller works for, held until the call ends.
 *
 * @throws TRPCError `NOT_FOUND` when there is none: whoever works for another project does not learn that there is one.
 */
export async function ownContact({ caller }: ProjectsScope, db: Kysely<ProjectsTables>, id: string) {
  const row = await lockedContact.first(db, { id });
  if (!row || (caller.projects !== null && !caller.projects.includes(row.project_id)))
    throw new TRPCError({ code: 'NOT_FOUND' });
  return row;
}
