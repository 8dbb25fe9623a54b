import { clear } from './attendance/clear.ts';
import { record } from './attendance/record.ts';
import { recordRest } from './attendance/record-rest.ts';
import { begun } from './edition/begun.ts';
import { create as createEdition } from './edition/create.ts';
import { get as getEdition } from './edition/get.ts';
import { list } from './edition/list.ts';
import { newest } from './edition/newest.ts';
import { candidates } from './enrolment/candidates.ts';
import { create as createEnrolment } from './enrolment/create.ts';
import { end, resume } from './enrolment/end.ts';
import { ofPerson } from './enrolment/of-person.ts';
import { close, reopen } from './session/close.ts';
import { create as createSession } from './session/create.ts';
import { get as getSession } from './session/get.ts';
import { noteContent } from './session/content.ts';
import { onDate } from './session/on-date.ts';
import { today } from './session/today.ts';

export const api = {
  edition: { list, newest, begun, create: createEdition, get: getEdition },
  session: { create: createSession, onDate, today, get: getSession, noteContent, close, reopen },
  enrolment: { ofPerson, candidates, create: createEnrolment, end, resume },
  attendance: { record, recordRest, clear },
};

type Api = typeof api;
/** The branch of collective workshops in the API. */
export interface CollectiveWorkshopApi extends Api {}
