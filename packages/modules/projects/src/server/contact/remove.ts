import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { deleteContact } from './contact.repository.ts';
import { ownContact } from './own-contact.ts';

/** Takes a contact person out: nothing that was known of them is kept. */
export const remove = procedure('contact.manage')
  .input(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx: { module: scope }, input: { id } }) =>
    scope.transaction(async (tx, { audit }) => {
      const { project_id: projectId } = await ownContact(scope, tx, id);
      await deleteContact(tx, id);
      audit({ action: 'contact.remove', subject: { type: 'contact', id }, details: { projectId } });
      return { id };
    }),
  );
