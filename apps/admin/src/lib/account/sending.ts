import type { SubmitFunction } from '$app/forms';

/**
 * Sends a form of the account's page without leaving it.
 *
 * @param setBusy told while it is on its way.
 * @param onDone what is said when it was done.
 */
export const sending =
  (setBusy: (busy: boolean) => void, onDone: () => void, reset = false): SubmitFunction =>
  () => {
    setBusy(true);
    return async ({ result, update }) => {
      await update({ reset: reset && result.type === 'success' });
      setBusy(false);
      if (result.type === 'success') onDone();
    };
  };
