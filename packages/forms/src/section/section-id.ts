import type { SectionLayout } from '../dialect/layout.ts';
import { child, pathId, type Path } from '../path/pointer.ts';

/** The id in the page of a section of a form, for the table of contents. */
export const sectionId = (section: SectionLayout, form = 'field'): string =>
  pathId(child('', section.title ?? ''), `${form}-section`);

/** The names of all fields of a section, those that depend on an answer included. */
export const namesIn = (fields: SectionLayout['fields']): readonly string[] =>
  fields.flatMap(({ name, dependents }) => [name, ...namesIn(dependents)]);

/** The places of all fields of a section. */
export const pathsIn = ({ fields }: SectionLayout): readonly Path[] => namesIn(fields).map((name) => child('', name));
