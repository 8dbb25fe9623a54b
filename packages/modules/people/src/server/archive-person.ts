import { z } from 'zod';
import type { PersonStatus } from '../person.ts';
import { known } from './known.ts';
import { type PeopleScope, procedure } from './procedure.ts';
import { lockedPerson, updatePerson } from './repositories/person.repository.ts';
import { stamp } from './stamp.ts';

const one = z.strictObject({ id: z.uuid() });

/** Takes a person out of the lists; their file stays. Doing it twice changes nothing. */
export const archivePerson = procedure('person.archive')
  .input(one)
  .mutation(({ ctx: { module: scope }, input: { id } }) => setStatus(scope, id, 'archived'));

/** Puts an archived person back into the lists: the way back from archiving. */
export const restorePerson = procedure('person.archive')
  .input(one)
  .mutation(({ ctx: { module: scope }, input: { id } }) => setStatus(scope, id, 'active'));

const setStatus = (
  scope: PeopleScope,
  id: string,
  status: PersonStatus,
): Promise<{ id: string; status: PersonStatus; version: number }> =>
  scope.transaction(async (tx, { emit, audit }) => {
    const row = known(await lockedPerson.first(tx, { id }));
    if (row.status === status) return { id, status, version: row.version };
    const version = row.version + 1;
    await updatePerson(tx, id, { status, version, ...stamp(scope) });
    emit(status === 'archived' ? 'person.archived' : 'person.restored', { personId: id });
    audit({ action: status === 'archived' ? 'person.archive' : 'person.restore', subject: { type: 'person', id } });
    return { id, status, version };
  });
