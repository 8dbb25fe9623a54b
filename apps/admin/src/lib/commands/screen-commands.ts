import type { AdminModule, Translate } from '@tandem/sdk/admin';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import type { OfferedCommand } from './offered-command.ts';

/** The commands of a screen that the person may use and that have something to do with what it shows. */
export function screenCommands(
  screen: AdminModule['screens'][string] | undefined,
  { base, params, prepared, permissions }: ScreenPlace,
  { t }: { readonly t: Translate },
): readonly OfferedCommand[] {
  const on = { params, data: prepared };
  return Object.entries(screen?.commands ?? {})
    .filter(([, { permission, when }]) => permissions.includes(permission) && (when?.(on) ?? true))
    .map(([name, { title, icon, key, to }]) => ({
      name,
      label: t(title),
      icon,
      key,
      href: to && [base, to(on)].filter(Boolean).join('/'),
    }));
}
