import { z } from 'zod';
import { formatNationalNumber } from '../national-number.ts';
import { known } from './known.ts';
import { procedure } from './procedure.ts';
import { sealedNumberOf } from './repositories/person.repository.ts';

/** Shows a national number. A mutation, because who looked at whose number is written down; the answer is never kept by a cache. */
export const revealNationalNumber = procedure('person.national-number')
  .input(z.strictObject({ id: z.uuid() }))
  .mutation(({ ctx: { module: scope }, input: { id } }) =>
    scope.transaction(async (tx, { audit }) => {
      const sealed = known((await sealedNumberOf.first(tx, { id }))?.national_number_sealed ?? undefined);
      audit({ action: 'person.reveal-national-number', subject: { type: 'person', id } });
      return { nationalNumber: formatNationalNumber(scope.vault.open(sealed)) };
    }),
  );
