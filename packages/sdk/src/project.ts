import type { AnyContract, ShapeOf } from './contract.ts';
import type { Locale, MessageCatalogue, Messages, Text } from './locale.ts';
import type { Role } from './roles.ts';
import type { In } from './schema.ts';
import type { ModuleState, StateChange } from './standing.ts';

/** The keys of a configuration that a plugin may lock, each with the message key of the reason. */
export type Locks<C> = { readonly [K in keyof C & string]?: Text };

/** What a project says of a module that it takes. */
export interface UseOptions<C extends AnyContract> {
  /** What the project says about this module; what it leaves out comes from the module's defaults. */
  readonly config: In<ShapeOf<C>['config']>;
  readonly lock?: Locks<In<ShapeOf<C>['config']>>;
  /** Where the module stands in a new installation; `open` when left out. A centre moves it on from there. */
  readonly state?: ModuleState | StateChange;
  /** Gives roles the module's permissions for this project, in place of the module's own distribution. */
  readonly roles?: { readonly [R in Role]?: readonly ShapeOf<C>['permission'][] };
}

/** A module in a project, with the project's configuration of it. */
export interface Use {
  readonly contract: AnyContract;
  // any: checked against the contract where it was written; from there on any module's options.
  readonly options: UseOptions<any>;
}

/** Puts a module into a project. */
export const use = <C extends AnyContract>(contract: C, options: UseOptions<C>): Use => ({ contract, options });

/** What the centre's coordinator and the funder read first about a project. */
export interface ProjectDefinition<U extends Record<string, Use>> {
  readonly id: string;
  readonly version: string;
  readonly sdk: string;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly messages: MessageCatalogue;
  /** The project's own configuration: title, objective, target group, period … in the shape of module `projects`. */
  readonly project: unknown;
  readonly lock?: { readonly [key: string]: Text };
  /** The modules, by the slug that names the instance in addresses. */
  readonly modules: U;
}

/** A project plugin: a typed composition of modules with their configuration. It holds no logic. */
export interface Project<U extends Record<string, Use> = Record<string, Use>> extends ProjectDefinition<U> {
  readonly $$type: '@tandem/project';
  readonly contractVersion: 'v1';
}

/** The texts of one language: what it has, and what another language has. One that it lacks does not compile, and is named. */
type Complete<Own extends string, All extends string> = Messages<Own> & Messages<Exclude<All, Own>>;

/** Defines a project plugin. A module, setting, lock, permission or text that does not exist does not compile, nor a text that one language lacks. */
export const defineProject = <
  const U extends Record<string, Use>,
  F extends string,
  N extends string,
  E extends string,
>(
  definition: Omit<ProjectDefinition<U>, 'messages'> & {
    readonly messages: {
      readonly fr: Complete<F, NoInfer<N | E>>;
      readonly nl: Complete<N, NoInfer<F | E>>;
      readonly en: Complete<E, NoInfer<F | N>>;
    };
  },
): Project<U> => ({
  $$type: '@tandem/project',
  contractVersion: 'v1',
  ...definition,
});
