import type { SectionLayout } from '../dialect/layout.ts';
import { child, pathId, type Path } from '../path/pointer.ts';

/** The id in the page of a section of a form, for the table of contents. */
export const sectionId = (section: SectionLayout, form = 'field'): string =>
  pathId(child('', section.title ?? ''), `${form}-section`);

/** The places of all fields of a section, those that depend on an answer included. */
export const pathsIn = (section: SectionLayout): readonly Path[] =>
  section.fields.flatMap(function inside(field): Path[] {
    return [child('', field.name), ...field.dependents.flatMap(inside)];
  });
