import { useLanguage } from './language/language.ts';
import { errorWords } from './language/error-words.ts';

/** Something a person asks of the server by a button. */
export interface Action {
  readonly busy: boolean;
  /** Why it did not happen, in words. */
  readonly refusal: string | undefined;
  /** Does it, unless it is on its way: pressing twice never acts twice. @returns whether it was done. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** Takes what the server refuses, for a component to show. Called while the component is made. */
export function createAction(): Action {
  const language = useLanguage();
  let busy = $state(false);
  let refused = $state.raw<{ readonly error: unknown }>();
  return {
    get busy() {
      return busy;
    },
    get refusal() {
      return refused && errorWords(refused.error, language.core);
    },
    async run(work) {
      if (busy) return false;
      busy = true;
      refused = undefined;
      try {
        await work();
        return true;
      } catch (error) {
        refused = { error };
        return false;
      } finally {
        busy = false;
      }
    },
  };
}
