import { accessTokensHref } from '#lib/addresses.ts';
import type { AdminKey } from '#lib/language/language.ts';
import type { AtCentre } from './at-centre.ts';
import type { IconName } from '@tandem/ui';

/** A page of the centre's settings. */
export interface SettingsPage {
  readonly href: string;
  readonly icon: IconName;
  /** What it is called, and in one line what it is for. */
  readonly label: AdminKey;
  readonly text: AdminKey;
}

/** The pages of the centre's settings that the person may see; without any, the settings are not in the menu. */
export const settingsPages = ({ can, membership: { centre } }: AtCentre): readonly SettingsPage[] =>
  can('core.token.manage')
    ? [{ href: accessTokensHref(centre.slug), icon: 'lock', label: 'tokens', text: 'tokens.lead' }]
    : [];
