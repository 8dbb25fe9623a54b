import { antwerp } from './antwerp.ts';
import { bruges } from './bruges.ts';
import { brussels } from './brussels.ts';
import type { DemoCentre } from './centre.ts';
import { charleroi } from './charleroi.ts';
import { liege } from './liege.ts';

/** The five centres of the demo, in the order in which they are filled and offered. */
export const demoCentres: readonly DemoCentre[] = [brussels, liege, charleroi, bruges, antwerp];
