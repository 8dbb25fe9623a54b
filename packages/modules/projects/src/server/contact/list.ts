import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { contactsOf } from './contact.repository.ts';
import { projectAddress } from './fields.ts';

/** Whom to ask about a project, in the order in which they were added. */
export const list = procedure('contact.read')
  .input(z.strictObject({ project: projectAddress }))
  .query(async ({ ctx: { module: scope }, input }) => {
    const { id: projectId } = await scope.project(input.project);
    return await contactsOf.execute(scope.db, { projectId });
  });
