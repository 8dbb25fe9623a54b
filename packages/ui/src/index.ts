export { default as Button } from './button/Button.svelte';
export { default as IconButton } from './button/IconButton.svelte';

export { default as Icon } from './icon/Icon.svelte';
export type { IconName } from './icon/paths.ts';

export { default as Avatar } from './state/Avatar.svelte';
export { default as Keys } from './state/Keys.svelte';
export { default as Meter } from './state/Meter.svelte';
export { default as Origin } from './state/Origin.svelte';
export type { OriginLayer } from './state/origin-layer.ts';
export { default as State } from './state/State.svelte';

export { default as Check } from './form/Check.svelte';
export type { Choice } from './form/choice.ts';
export type { Control } from './form/control.ts';
export { default as Field } from './form/Field.svelte';
export { focusField, followToField, revealEvent } from './form/focus.ts';
export { readNumber, writeNumber, type NumberEntry, type NumberNotation } from './form/number-entry.ts';
export { default as NumberInput } from './form/NumberInput.svelte';
export { default as Segmented } from './form/Segmented.svelte';
export { default as Select } from './form/Select.svelte';
export { default as Switch } from './form/Switch.svelte';
export { default as TextArea } from './form/TextArea.svelte';
export { default as TextInput } from './form/TextInput.svelte';

export { default as Bones } from './notice/Bones.svelte';
export { default as Empty } from './notice/Empty.svelte';
export { default as ErrorSummary } from './notice/ErrorSummary.svelte';
export { default as Note } from './notice/Note.svelte';
export type { NoteLink } from './notice/note-link.ts';

export { default as Dialog } from './overlay/Dialog.svelte';
export { default as ToastRegion } from './overlay/ToastRegion.svelte';
export { createToasts, provideToasts, useToasts, type Toast, type Toasts } from './overlay/toasts.svelte.ts';

export { default as Breadcrumb } from './navigation/Breadcrumb.svelte';
export { default as Disclosure } from './navigation/Disclosure.svelte';
export type { NavigationLink } from './navigation/navigation-link.ts';
export { default as Tabs } from './navigation/Tabs.svelte';

export type { PaletteEntry, PaletteGroup } from './palette/palette-group.ts';
export { default as Palette } from './palette/Palette.svelte';

export { default as AppShell } from './shell/AppShell.svelte';
export { default as Brand } from './shell/Brand.svelte';
export { default as CentreSwitcher } from './shell/CentreSwitcher.svelte';
export { default as LanguageSwitcher } from './shell/LanguageSwitcher.svelte';
export { mainId } from './shell/main-id.ts';
export { default as SearchButton } from './shell/SearchButton.svelte';
export { default as SideNavigation } from './shell/SideNavigation.svelte';
export { default as SkipLink } from './shell/SkipLink.svelte';
export { default as ThemeToggle } from './shell/ThemeToggle.svelte';
export { default as TopBar } from './shell/TopBar.svelte';

export { createShortcuts, type ShortcutOptions, type Shortcuts } from './shortcuts/shortcuts.ts';

export { default as More } from './table/More.svelte';
export { default as SortHeader } from './table/SortHeader.svelte';
