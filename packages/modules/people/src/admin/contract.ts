import { contractType } from '@tandem/sdk/admin';
import type { people as contract } from '../contract.ts';

/** The contract as a page knows it: its name and its type, without its schemas. */
export const people = contractType<typeof contract>({ id: 'people', instances: 'centre' });
