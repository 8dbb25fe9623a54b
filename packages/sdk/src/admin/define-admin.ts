import type { Contract, Shape } from '../contract.ts';
import type { Screen } from './screen.ts';

/** Carries the type of a module's procedures into its admin half, and nothing else. */
export interface ApiType<Api extends object> {
  readonly '~api'?: Api;
}
export const apiType = <Api extends object>(): ApiType<Api> => ({});

/** The admin half of a module: its screens, by path below the module's address (`''`, `new`, `:personId`). */
export interface AdminModule {
  readonly $$type: '@tandem/admin-module';
  readonly contractVersion: 'v1';
  readonly id: string;
  readonly instances: 'centre' | 'project';
  // any: the admin shows the screens of all modules; each screen is checked where it is defined.
  readonly screens: Readonly<Record<string, Screen<any, any, any>>>;
  readonly panels: Readonly<Record<string, Screen<any, any, any>>>;
}

/** Places of other pages where a module may show a panel of its own. */
export const slots = ['home.today', 'project.overview', 'people.person'] as const;
export type Slot = (typeof slots)[number];

/**
 * Defines the admin half: screens, and panels for the slots of other pages. A screen that takes other data than its `prepare` gives, or a title that is no message, does not compile.
 */
export function defineAdmin<
  S extends Shape,
  Api extends object,
  D extends Record<string, unknown>,
  E extends { readonly [P in Slot]?: unknown } = {},
>(
  contract: Contract<S>,
  _api: ApiType<Api>,
  parts: {
    readonly screens: { readonly [P in keyof D]: Screen<S, Api, D[P]> };
    readonly panels?: { readonly [P in keyof E]: Screen<S, Api, E[P]> };
  },
): AdminModule {
  return {
    $$type: '@tandem/admin-module',
    contractVersion: 'v1',
    id: contract.id,
    instances: contract.instances,
    screens: parts.screens,
    panels: parts.panels ?? {},
  };
}
