import { TRPCError } from '@trpc/server';
import { firstDayOf } from '../birth-date.ts';
import { isGivenOut } from '../national-number.ts';
import type { PersonFields } from './person-fields.ts';
import type { PeopleScope } from './procedure.ts';
import { refuseInput } from './refuse-input.ts';

/**
 * What the schemas cannot tell without knowing the day and the caller.
 * @throws TRPCError `FORBIDDEN` when the caller may not deal with national numbers, `BAD_REQUEST` for what lies in the future.
 */
export function checkPerson({ birth, nationalNumber }: Partial<PersonFields>, scope: PeopleScope): void {
  if (nationalNumber !== undefined && !scope.can('person.national-number')) throw new TRPCError({ code: 'FORBIDDEN' });
  const today = scope.clock.today();
  if (birth && firstDayOf(birth.date) > today) refuseInput(['birth', 'date'], 'problem.birth-date.future');
  if (nationalNumber && !isGivenOut(nationalNumber, today)) refuseInput(['nationalNumber'], 'problem.national-number');
}
