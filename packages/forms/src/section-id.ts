import type { SectionLayout } from './dialect/layout.ts';
import { child, pathId } from './path/pointer.ts';

/** The id in the page of a section of a form, for the table of contents. */
export const sectionId = (section: SectionLayout, form = 'field'): string =>
  pathId(child('', section.title ?? ''), `${form}-section`);
