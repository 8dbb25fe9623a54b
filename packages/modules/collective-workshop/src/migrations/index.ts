import { workshop } from './0001-workshop.ts';

export const migrations = [workshop];
