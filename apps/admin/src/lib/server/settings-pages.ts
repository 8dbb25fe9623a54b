import type { IconName } from '@tandem/ui';
import { accessTokensHref, failedWorkHref, membersHref, modulesHref, rightsHref, trashHref } from '#lib/addresses.ts';
import type { AreaKey } from '#lib/language/texts.ts';
import type { AtCentre } from './at-centre.ts';

/** A page of the centre's settings. */
export interface SettingsPage {
  readonly href: string;
  readonly icon: IconName;
  /** What it is called, and in one line what it is for. */
  readonly label: AreaKey<'settings'>;
  readonly text: AreaKey<'settings'>;
}

/** The pages of the centre's settings that the person may see; without any, the settings are not in the menu. */
export function settingsPages({ can, membership }: AtCentre): readonly SettingsPage[] {
  const { slug } = membership.centre;
  const pages = [
    {
      permission: 'core.member.read',
      href: membersHref(slug),
      icon: 'people',
      label: 'members',
      text: 'members.lead',
    },
    {
      permission: 'core.member.read',
      href: rightsHref(slug),
      icon: 'signature',
      label: 'rights',
      text: 'rights.lead',
    },
    {
      permission: 'core.module.read',
      href: modulesHref(slug),
      icon: 'settings',
      label: 'settings.modules',
      text: 'settings.modules.lead',
    },
    {
      permission: 'core.token.manage',
      href: accessTokensHref(slug),
      icon: 'lock',
      label: 'tokens',
      text: 'tokens.lead',
    },
    {
      permission: 'core.dead-letter.read',
      href: failedWorkHref(slug),
      icon: 'warning',
      label: 'failed-work',
      text: 'failed-work.lead',
    },
    {
      permission: 'core.trash.use',
      href: trashHref(slug),
      icon: 'bin',
      label: 'trash',
      text: 'trash.lead',
    },
  ] as const;
  return pages.filter(({ permission }) => can(permission)).map(({ permission: _, ...page }) => page);
}
