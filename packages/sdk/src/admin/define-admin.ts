import type { Contract, Shape } from '../contract.ts';
import type { Finder } from './finder.ts';
import type { FirstStep } from './first-step.ts';
import type { ProjectAround } from './project-around.ts';
import type { Panel, ProjectScreen, Screen } from './screen.ts';
import type { ParamsOfSlot, SlotKey } from './slots.ts';

/** Carries the type of a module's procedures into its admin half, and nothing else. */
export interface ApiType<Api extends object> {
  readonly '~api'?: Api;
}
/** Names the type of a module's procedures: `apiType<PeopleApi>()`. */
export const apiType = <Api extends object>(): ApiType<Api> => ({});

/** The admin half of a module: its screens, by path below the module's address (`''`, `new`, `:personId`). */
export interface AdminModule {
  readonly $$type: '@tandem/admin-module';
  readonly contractVersion: 'v1';
  readonly id: string;
  readonly instances: 'centre' | 'project';
  // any: the admin shows the screens of all modules; each screen is checked where it is defined.
  readonly screens: Readonly<Record<string, Screen<any, any, any>>>;
  readonly panels: Readonly<Record<string, Panel<any, any, any, any, any>>>;
  /** Screens for every project, by path below `<project>/<module id>`. Only modules of the centre have them. */
  readonly projectScreens: Readonly<Record<string, ProjectScreen<any, any, any>>>;
  /** What the palette finds here, by a name of its own. */
  readonly finders: Readonly<Record<string, Finder<any, any>>>;
  /** What a new centre does here to begin, by a name of its own. */
  readonly firstSteps: Readonly<Record<string, FirstStep<any, any>>>;
}

/** Panels, by slot. A slot that neither the admin nor a module in `uses` offers does not compile. */
type Panels<S extends Shape, Api extends object, E> = {
  readonly [P in keyof E]: P extends SlotKey<S>
    ? Panel<
        S,
        Api,
        E[P],
        ParamsOfSlot<S, P>,
        P extends `project.${string}` ? { readonly project: ProjectAround } : unknown
      >
    : `Error: no slot of this name; there is ${SlotKey<S>}`;
};

/**
 * Defines the admin half: screens, panels for the slots of other pages, what the palette finds, first steps. A screen that takes other data than its
 * `prepare` gives, a title that is no message, or a panel for a slot that nobody offers does not compile.
 */
export function defineAdmin<
  S extends Shape,
  Api extends object,
  D extends Record<string, unknown>,
  E extends Record<string, unknown> = {},
  P extends Record<string, unknown> = {},
>(
  contract: Contract<S>,
  _api: ApiType<Api>,
  parts: {
    readonly screens: { readonly [P in keyof D]: Screen<S, Api, D[P]> };
    readonly panels?: Panels<S, Api, E>;
    /** A module of a project has its own screens there. */
    readonly projectScreens?: S['instances'] extends 'centre'
      ? { readonly [Path in keyof P]: ProjectScreen<S, Api, P[Path]> }
      : 'Error: only a module of the centre has screens for every project';
    readonly finders?: Readonly<Record<string, Finder<S, Api>>>;
    readonly firstSteps?: Readonly<Record<string, FirstStep<S, Api>>>;
  },
): AdminModule {
  return {
    $$type: '@tandem/admin-module',
    contractVersion: 'v1',
    id: contract.id,
    instances: contract.instances,
    screens: parts.screens,
    // A slot that is none has a text for a type, and does not compile.
    panels: (parts.panels ?? {}) as AdminModule['panels'],
    projectScreens: (parts.projectScreens ?? {}) as AdminModule['projectScreens'],
    finders: parts.finders ?? {},
    firstSteps: parts.firstSteps ?? {},
  };
}
