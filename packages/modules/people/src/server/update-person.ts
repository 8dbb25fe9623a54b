import { z } from 'zod';
import { checkPerson } from './check-person.ts';
import { known } from './known.ts';
import { changedFields, columnsOf } from './person-columns.ts';
import { personFields } from './person-fields.ts';
import { procedure } from './procedure.ts';
import { lockedPerson, personWithNumber, updatePerson as write } from './repositories/person.repository.ts';
import { stamp } from './stamp.ts';

const changes = z.strictObject({
  id: z.uuid(),
  /** The version that the caller has seen. */
  version: z.int().positive(),
  ...z.object(personFields).partial().shape,
});

/**
 * Changes the fields that are given; what is left out stays. When somebody changed the person meanwhile, nothing is written and the
 * caller learns who and when. Giving what is already so changes nothing, not even the version.
 */
export const updatePerson = procedure('person.edit')
  .input(changes)
  .mutation(({ ctx: { module: scope }, input: { id, version, ...fields } }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      checkPerson(fields, scope);
      const row = known(await lockedPerson.first(tx, { id }));
      if (row.version !== version)
        scope.fail('person-changed', { version: row.version, by: row.updated_by_name, at: row.updated_at });
      const changed = changedFields(fields, row, scope.vault);
      if (changed.length === 0) return { id, version };
      if (fields.nationalNumber && changed.includes('nationalNumber')) {
        // The unique index is the last word when two people write the same number in the same instant.
        const other = await personWithNumber.first(tx, {
          fingerprint: scope.vault.fingerprint(fields.nationalNumber.digits),
        });
        if (other) scope.fail('national-number-known', { personId: other.id });
      }
      await write(tx, id, { ...columnsOf(fields, scope.vault), ...stamp(scope), version: version + 1 });
      emit('person.updated', { personId: id, fields: changed });
      // Which fields, never what they say: the audit trail is read by more people than the file.
      audit({ action: 'person.update', subject: { type: 'person', id }, details: { fields: changed } });
      return { id, version: version + 1 };
    }),
  );
