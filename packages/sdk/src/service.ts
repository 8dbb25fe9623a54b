/** What a module offers to other modules: functions that run in the caller's transaction. */
export interface Service<F> {
  readonly '~service'?: F;
}
/**
 * Declares what a module offers to others, as a type; the server half gives it.
 *
 * @example service: service<{ cards(ids: readonly string[]): Promise<readonly PersonCard[]> }>()
 */
export const service = <F extends object>(): Service<F> => ({});
