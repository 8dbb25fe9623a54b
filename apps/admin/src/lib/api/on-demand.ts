import type { Api } from './api.ts';

/** An API whose client is brought when somebody is about to call, so that a page that only shows does not wait for it. */
export interface OnDemand {
  readonly api: Api;
  /** Brings the client, so that it is there at the first call, even if the network is gone by then. */
  prepare(): void;
}

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/** @param bring brings the client. What fails is tried again at the next call, which says so. */
export function onDemand(bring: () => Promise<Api>): OnDemand {
  let coming: Promise<Api> | undefined;
  const client = (): Promise<Api> =>
    (coming ??= bring().catch((error: unknown) => {
      coming = undefined;
      throw error;
    }));
  return {
    api: named([], async (path, args) => calledBy(await client(), path)(...args)) as Api,
    prepare: () => void client().catch(() => {}),
  };
}

/** What any name may be asked of, as of the client itself: `core.project.list.query` is a call by that path. */
const named = (
  path: readonly string[],
  call: (path: readonly string[], args: readonly unknown[]) => unknown,
): unknown =>
  new Proxy(() => {}, {
    // A promise that is given this must not take it for one.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? named([...path, name], call) : undefined),
    apply: (_, __, args: readonly unknown[]) => call(path, args),
  });

const calledBy = (api: Api, path: readonly string[]): Call =>
  path.reduce<unknown>((branch, name) => (branch as Readonly<Record<string, unknown>>)[name], api) as Call;
