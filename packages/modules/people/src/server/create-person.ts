import { z } from 'zod';
import { checkPerson } from './check-person.ts';
import { known } from './known.ts';
import { columnsOf, type PersonColumns } from './person-columns.ts';
import { personFields } from './person-fields.ts';
import { procedure } from './procedure.ts';
import { insertPerson, personWithNumber } from './repositories/person.repository.ts';
import { stamp } from './stamp.ts';

const newPerson = z.strictObject({
  ...personFields,
  firstName: personFields.firstName.default(''),
  birth: personFields.birth.default(null),
  gender: personFields.gender.default('unknown'),
  nationality: personFields.nationality.default(null),
  languages: personFields.languages.default([]),
  contactLanguage: personFields.contactLanguage.default(null),
  phone: personFields.phone.default(null),
  email: personFields.email.default(null),
  nationalNumber: personFields.nationalNumber.optional(),
});

/** Opens a file for a person. Only the last name is asked for; everything else may come later. */
export const createPerson = procedure('person.create')
  .input(newPerson)
  .mutation(({ ctx: { module: scope }, input }) =>
    scope.transaction(async (tx, { emit, audit }) => {
      checkPerson(input, scope);
      const columns = columnsOf(
        { ...input, nationalNumber: input.nationalNumber ?? null },
        scope.vault,
      ) as PersonColumns;
      const row = {
        ...columns,
        id: scope.newId(),
        status: 'active',
        version: 1,
        ...stamp(scope),
        created_at: scope.clock.now(),
        created_by: scope.caller.accountId,
      };
      if (!(await insertPerson.first(tx, row))) {
        // Nothing but the unique index on the national number keeps a new row out.
        const fingerprint = row.national_number_fingerprint ?? new Uint8Array();
        scope.fail('national-number-known', { personId: known(await personWithNumber.first(tx, { fingerprint })).id });
      }
      emit('person.created', { personId: row.id });
      audit({ action: 'person.create', subject: { type: 'person', id: row.id } });
      return { id: row.id, version: row.version };
    }),
  );
