import { textsOf } from '@tandem/sdk';
import type fr from './messages/fr.json';

/** Names a text of this plugin; a key that its messages lack does not compile. */
export const say = textsOf<typeof fr>('modactions');
