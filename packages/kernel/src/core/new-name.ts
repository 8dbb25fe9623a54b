import { z } from 'zod';
import { isName } from '../check/names.ts';
import { isProjectPage } from '../check/pages.ts';

/** The slug of a project that is to be made: it stands in addresses. */
export const newSlug = z.string().refine(isName, { message: 'problem.slug' });
/** The slug of a module that is to be made: it stands in addresses beside the pages of a project. */
export const newModuleSlug = newSlug.refine((slug) => !isProjectPage(slug), { message: 'problem.slug.page' });
