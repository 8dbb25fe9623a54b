import { workshop } from './0001-workshop.ts';
import { enrolledPerson } from './0002-enrolled-person.ts';

export const migrations = [workshop, enrolledPerson];
