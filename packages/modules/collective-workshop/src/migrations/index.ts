import { workshop } from './0001-workshop.ts';
import { enrolledPerson } from './0002-enrolled-person.ts';
import { sessionContent } from './0003-session-content.ts';

export const migrations = [workshop, enrolledPerson, sessionContent];
