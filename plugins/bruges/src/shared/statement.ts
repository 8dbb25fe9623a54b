import type { projects } from '@tandem/projects';
import type { In, ShapeOf } from '@tandem/sdk';

/** What a project says of itself. */
export type Statement = In<ShapeOf<typeof projects>['config']>;

/** Names a text of the project that takes something shared: each project has it among its own texts. */
export type Say<Key extends string> = (key: Key) => { key: string };

/** A name that is the same in every language: of an organisation, of a course, a year. */
export const asIs = (name: string) => ({ fr: name, nl: name, en: name });
