/** What a module offers to other modules: functions that run in the caller's transaction. */
export interface Service<F> {
  readonly '~service'?: F;
}
export const service = <F extends object>(): Service<F> => ({});
