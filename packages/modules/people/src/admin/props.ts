import type { ShapeOf } from '@tandem/sdk';
import type { Preparation, ScreenProps } from '@tandem/sdk/admin';
import type { people } from '../contract.ts';
import type { PeopleApi } from '../server/index.ts';

/** What a screen of this module gets from the admin, with the data its `prepare` read. */
export type PeopleProps<Data = undefined> = ScreenProps<ShapeOf<typeof people>, PeopleApi, Data>;
export type PeoplePreparation = Preparation<PeopleApi>;
