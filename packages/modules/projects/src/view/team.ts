import type { Locale } from '@tandem/sdk';
import type { ProjectConfiguration } from '../configuration/index.ts';
import { fullTimeOf, placesOf } from '../rules/places.ts';
import { said } from './words.ts';

/** The team as it is shown. */
export interface ShownTeam {
  readonly lines: readonly {
    readonly key: string;
    readonly name: string;
    /** Nothing where the sheet does not say how much the post is, or how many share it. */
    readonly fullTime: number | undefined;
    readonly persons: number | undefined;
    readonly roles: readonly string[];
    readonly onBudget: boolean;
    readonly paidBy: string;
  }[];
  /** Sum of the lines on the budget; nothing while there are none. */
  readonly sum: number | undefined;
  readonly budgeted: number | undefined;
  readonly places: ReturnType<typeof placesOf>;
  readonly perFullTime: number | undefined;
  readonly deductions: readonly {
    readonly key: string;
    readonly name: string;
    readonly fullTime: number;
    readonly deducted: boolean;
  }[];
  readonly competences: readonly { readonly key: string; readonly name: string; readonly role: string }[];
}

/** The posts of a project, their sum, and how many people they can follow. */
export function shownTeam({ team }: ProjectConfiguration, locale: Locale): ShownTeam {
  const roles = new Map((team?.roles ?? []).map(({ key, name }) => [key, said(name, locale)]));
  return {
    lines: (team?.lines ?? []).map(({ key, name, fullTime, persons, roles: held, onBudget, paidBy }) => ({
      key,
      name: said(name, locale),
      fullTime,
      persons,
      roles: (held ?? []).map(({ role }) => roles.get(role) ?? role),
      onBudget,
      paidBy: said(paidBy, locale),
    })),
    sum: team && fullTimeOf(team),
    budgeted: team?.budgeted,
    places: team && placesOf(team),
    perFullTime: team?.caseload?.perFullTime,
    deductions: (team?.caseload?.deductions ?? []).map(({ key, name, fullTime, deducted }) => ({
      key,
      name: said(name, locale),
      fullTime,
      deducted,
    })),
    competences: (team?.competences ?? []).map(({ key, name, role }) => ({
      key,
      name: said(name, locale),
      role: role === undefined ? '' : (roles.get(role) ?? role),
    })),
  };
}
