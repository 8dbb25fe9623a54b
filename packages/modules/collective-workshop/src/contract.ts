import { people } from '@tandem/people';
import { implementKind, messageKeys, needs } from '@tandem/sdk';
import { collectiveWorkshop as kind } from '@tandem/sdk/kinds';
import { z } from 'zod';
import { workshopConfigurations } from './configuration/index.ts';
import { workshopRecords } from './records.ts';

const id = z.uuid();

/** Collective workshops: editions of sessions, the people enrolled in them, and who was there. */
export const collectiveWorkshop = implementKind(kind, {
  version: '0.1.0',
  sdk: '^0.1.0',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: workshopConfigurations,
  records: workshopRecords,
  events: {
    'enrolment.ended': z.object({ enrolmentId: id, editionId: id, personId: id }),
    'enrolment.resumed': z.object({ enrolmentId: id, editionId: id, personId: id }),
    'attendance.cleared': z.object({ sessionId: id, personId: id }),
    'session.closed': z.object({ sessionId: id }),
    'session.reopened': z.object({ sessionId: id }),
  },
  errors: {
    'edition-closed': z.object({ editionId: id }),
    'session-exists': z.object({ sessionId: id }),
    'session-closed': z.object({ closedAt: z.string() }),
    'content-unknown': z.object({ item: z.string() }),
    'not-enrolled': z.object({ personId: id }),
  },
  uses: { people: needs(people, '^0.1.0') },
});

export { type Excuse, excuses, type Mark, marks, usualMinutes } from './attendance-mark.ts';
export { groupings, type Variant, variants, type WorkshopConfiguration } from './configuration/index.ts';
export { type EndReason, endReasons } from './end-reason.ts';
export { type ContentList, notable, type SessionContent } from './session-content.ts';
export { minutesBetween } from './session-length.ts';
