import { z } from 'zod';
import { procedure } from '../procedure.ts';
import { updateContact } from './contact.repository.ts';
import { contactFields } from './fields.ts';
import { ownContact } from './own-contact.ts';

const fields = ['name', 'email'] as const;

/** Changes the fields that are given; what is left out stays. */
export const change = procedure('contact.manage')
  .input(z.strictObject({ id: z.uuid(), ...z.object(contactFields).partial().shape }))
  .mutation(({ ctx: { module: scope }, input: { id, ...given } }) =>
    scope.transaction(async (tx, { audit }) => {
      const row = await ownContact(scope, tx, id);
      const changed = fields.filter((field) => given[field] !== undefined && given[field] !== row[field]);
      if (changed.length > 0) await updateContact(tx, id, { name: row.name, email: row.email, ...given });
      // Which fields, never what they say: the audit trail outlives the row.
      audit({ action: 'contact.change', subject: { type: 'contact', id }, details: { fields: changed } });
      return { id };
    }),
  );
