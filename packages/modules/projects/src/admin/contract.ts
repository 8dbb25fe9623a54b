import { contractType } from '@tandem/sdk/admin';
import type { projects as contract } from '../contract.ts';

/** The contract as a page knows it: its name and its type, without its schemas. */
export const projects = contractType<typeof contract>({ id: 'projects', instances: 'centre' });
