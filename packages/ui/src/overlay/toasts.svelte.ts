import { createContext } from 'svelte';
import type { IconName } from '../icon/paths.ts';

/** A short message after an action, with at most one thing to do about it, mostly "Undo". */
export interface Toast {
  readonly text: string;
  readonly icon?: IconName;
  readonly action?: { readonly label: string; readonly icon?: IconName; readonly run: () => void };
}

/** A toast on screen; the number tells two equal texts apart. */
export interface ShownToast extends Toast {
  readonly id: number;
}

/** The toasts of one app. */
export interface Toasts {
  readonly shown: readonly ShownToast[];
  /** Shows a toast; it goes after ten seconds, not counting while it is pointed at or holds the focus. */
  show(toast: Toast): void;
  dismiss(id: number): void;
}

/** A fresh store of toasts. One per app and per request on the server, so that nobody sees another's message. */
export function createToasts(): Toasts {
  let shown = $state.raw<readonly ShownToast[]>([]);
  let last = 0;
  return {
    get shown() {
      return shown;
    },
    show(toast) {
      last += 1;
      shown = [...shown, { ...toast, id: last }];
    },
    dismiss(id) {
      shown = shown.filter((toast) => toast.id !== id);
    },
  };
}

const [getToasts, setToasts] = createContext<Toasts>();

/** Makes the app's toasts known to everything inside the component that calls it: the root layout. */
export const provideToasts = (): Toasts => setToasts(createToasts());

/** The toasts of the app around this component. Throws outside of one that called `provideToasts`. */
export const useToasts = (): Toasts => getToasts();
