import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { deleteContact } from './contact.repository.ts';
import { ownContact } from './own-contact.ts';

/** Takes a contact person out, into the trash: once their time there is over, nothing that was known of them is kept. */
export const remove = procedure('contact.manage')
  .input(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx: { module: scope }, input: { id } }) =>
    scope.transaction(async (tx, { audit, toTrash }) => {
      const row = await ownContact(scope, tx, id);
      const { project_id: projectId, name, email, created_at: createdAt, created_by: createdBy } = row;
      await deleteContact(tx, id);
      audit({ action: 'contact.remove', subject: { type: 'contact', id }, details: { projectId } });
      const content = { name, email, createdAt, createdBy };
      return { id, trashed: toTrash('contact', { id, projectId, title: name, content }) };
    }),
  );
