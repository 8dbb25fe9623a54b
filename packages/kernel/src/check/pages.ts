import type { AnyContract } from '@tandem/sdk';
import { projectChain } from '../configuration/content.ts';

/** Pages of the admin below `/c/<centre>/`, where the modules of a centre stand by their ids. */
const centrePages = ['help', 'new', 'p', 'palette', 'retired', 'settings'];

/** Pages of the admin below a project and below its configuration, where its modules stand by their slugs. */
const projectPages = [
  'add-module',
  'configuration',
  'copy',
  'document',
  'export',
  'history',
  projectChain,
  'retire',
  'upgrade',
];

/** Whether a module of a centre would stand at the address of a page. */
export const isCentrePage = (id: string): boolean => centrePages.includes(id);

/** Whether a module of a project would stand at the address of a page. */
export const isProjectPage = (slug: string): boolean => projectPages.includes(slug);

/** Whether a module of a project would stand where a module of the centre shows its screens about each project. */
export const isCentreModule = (slug: string, contracts: readonly AnyContract[]): boolean =>
  contracts.some(({ id, instances }) => id === slug && instances === 'centre');
