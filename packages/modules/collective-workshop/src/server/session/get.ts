import { z } from 'zod';
import type { Excuse, Mark } from '../../attendance-mark.ts';
import { figuresOf } from '../edition/figures.ts';
import { editionView } from '../edition/view.ts';
import { expectFound } from '../expect.ts';
import { procedure } from '../procedure.ts';
import { attendanceOf } from '../repositories/attendance.repository.ts';
import { editionById } from '../repositories/editions.repository.ts';
import { enrolledOn, enrolmentsOfEdition } from '../repositories/enrolments.repository.ts';
import { contentOf } from '../repositories/session-content.repository.ts';
import { sessionById, sessionsOfEdition } from '../repositories/sessions.repository.ts';
import { contentView } from './content.ts';
import { sessionView } from './view.ts';

type AttendanceRow = Awaited<ReturnType<typeof attendanceOf.execute>>[number];

/** A session with its roll: who takes part that day, in the order of names, each with what is noted. */
export const get = procedure('attendance.read')
  .input(z.object({ sessionId: z.uuid() }))
  .query(async ({ ctx: { module: scope }, input: { sessionId } }) => {
    const { moduleId } = scope.instance;
    const session = expectFound(await sessionById.first(scope.db, { id: sessionId, moduleId }));
    const edition = expectFound(await editionById.first(scope.db, { id: session.edition_id, moduleId }));
    const sisters = (await sessionsOfEdition.execute(scope.db, { editionId: edition.id })).filter(
      ({ state }) => state !== 'cancelled',
    );
    const enrolled = await enrolledOn.execute(scope.db, { editionId: edition.id, date: session.on_date });
    const enrolments = await enrolmentsOfEdition.execute(scope.db, { editionId: edition.id });
    const content = contentView(await contentOf.execute(scope.db, { sessionId }));
    const noted = new Map((await attendanceOf.execute(scope.db, { sessionId })).map((row) => [row.person_id, row]));
    // Who gives the group notes who was there; why somebody was excused is for those who follow the people.
    const mayKnowWhy = scope.can('enrolment.manage');
    // Whoever has a mark stays on the roll, also after their enrolment has ended.
    const ids = [...new Set([...enrolled.map(({ person_id }) => person_id), ...noted.keys()])];
    const cards = ids.length > 0 ? await scope.uses.people.cards(ids) : [];
    return {
      session: {
        ...sessionView(session),
        number: sisters.findIndex(({ id }) => id === sessionId) + 1,
        of: sisters.length,
      },
      edition: editionView(scope, edition, figuresOf(enrolments)),
      roll: cards.map(({ id, firstName, lastName }) => ({
        personId: id,
        firstName,
        lastName,
        noted: notedView(noted.get(id), mayKnowWhy),
      })),
      /** What came up, by the keys of the configuration. */
      content,
      moduleState: scope.instance.state,
    };
  });

/** What is noted about somebody, as the API shows it. */
const notedView = (row: AttendanceRow | undefined, mayKnowWhy: boolean) =>
  row
    ? { mark: row.mark as Mark, minutes: row.minutes, excuse: mayKnowWhy ? (row.excuse as Excuse | null) : null }
    : null;
