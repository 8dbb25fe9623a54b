import { contractType } from '@tandem/sdk/admin';
import type { collectiveWorkshop as contract } from '../contract.ts';

/** The contract as a page knows it: its name and its type, without its schemas. */
export const collectiveWorkshop = contractType<typeof contract>({ id: 'collective-workshop', instances: 'project' });
