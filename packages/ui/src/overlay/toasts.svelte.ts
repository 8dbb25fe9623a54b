import { createContext } from 'svelte';
import type { IconName } from '../icon/paths.ts';

/** What one can do about what a toast says. */
export interface ToastAction {
  readonly label: string;
  readonly icon?: IconName;
  readonly run: () => void;
  /** Whether it takes back what was done: then Ctrl or Cmd Z does it as well, as long as the toast is there. */
  readonly undoes?: boolean;
}

/** A short message after an action, with at most one thing to do about it, mostly "Undo". */
export interface Toast {
  readonly text: string;
  readonly icon?: IconName;
  readonly action?: ToastAction;
  /** A later toast about the same takes the place of this one: of twenty marks in a row one speaks. */
  readonly about?: string;
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
  /** Does what the action of a toast says, and takes the toast away. */
  act(toast: ShownToast): void;
  /** Takes back the last thing that can be, of those that a toast still speaks of. False when there is none. */
  undoLast(): boolean;
}

/** A fresh store of toasts. One per app and per request on the server, so that nobody sees another's message. */
export function createToasts(): Toasts {
  let shown = $state.raw<readonly ShownToast[]>([]);
  let last = 0;
  const dismiss = (id: number): void => {
    shown = shown.filter((toast) => toast.id !== id);
  };
  const act = (toast: ShownToast): void => {
    dismiss(toast.id);
    toast.action?.run();
  };
  return {
    get shown() {
      return shown;
    },
    show(toast) {
      last += 1;
      const others = shown.filter(({ about }) => about === undefined || about !== toast.about);
      shown = [...others, { ...toast, id: last }];
    },
    dismiss,
    act,
    undoLast() {
      const latest = shown.findLast(({ action }) => action?.undoes === true);
      if (latest) act(latest);
      return latest !== undefined;
    },
  };
}

const [getToasts, setToasts] = createContext<Toasts>();

/** Makes the app's toasts known to everything inside the component that calls it: the root layout. */
export const provideToasts = (): Toasts => setToasts(createToasts());

/** The toasts of the app around this component. Throws outside of one that called `provideToasts`. */
export const useToasts = (): Toasts => getToasts();
