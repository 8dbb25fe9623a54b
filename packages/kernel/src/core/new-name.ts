import { moduleStates } from '@tandem/sdk';
import { z } from 'zod';
import { isName } from '../check/names.ts';
import { projectChain } from '../configuration/content.ts';

/** The slug of a project or a module that is to be made: it stands in addresses. */
export const newSlug = z.string().refine(isName, { message: 'problem.slug' });
export const newModuleSlug = newSlug.refine((slug) => slug !== projectChain, { message: 'problem.slug' });

export const moduleState = z.enum(moduleStates);
