import type { PageRouteId } from '$app/types';
import type { Area } from './texts.ts';

const configuring = ['project', 'configuration'] as const satisfies readonly Area[];

/**
 * The texts that each page loads beside those of the shell: the areas that its components name in `useLanguage<…>()`. A page without a
 * line does not compile; a line that lacks an area, or has one too many, fails the unit tests.
 */
export const pageTexts = {
  '/': ['door'],
  '/sign-in': ['door'],
  '/link/[secret]': ['opened-link'],
  '/c/[centre]': ['home'],
  '/c/[centre]/help': ['help'],
  '/c/[centre]/help/[page]': ['help'],
  '/c/[centre]/new': ['new'],
  '/c/[centre]/new/compose': ['new'],
  '/c/[centre]/new/import': ['new', ...configuring],
  '/c/[centre]/retired': ['retired'],
  '/c/[centre]/settings': ['settings'],
  '/c/[centre]/settings/account': ['account'],
  '/c/[centre]/settings/access-tokens': ['settings', 'tokens'],
  '/c/[centre]/settings/access-tokens/new': ['tokens'],
  '/c/[centre]/settings/failed-work': ['settings', 'failed-work'],
  '/c/[centre]/settings/members': ['settings', 'members'],
  '/c/[centre]/settings/members/[account]': ['members'],
  '/c/[centre]/settings/members/invite': ['members'],
  '/c/[centre]/settings/members/rights': ['settings', 'members'],
  '/c/[centre]/settings/modules': ['settings'],
  '/c/[centre]/settings/trash': ['settings', 'trash'],
  '/c/[centre]/p/[project]': [...configuring, 'standing', 'upgrade', 'repair'],
  '/c/[centre]/p/[project]/copy': ['new'],
  '/c/[centre]/p/[project]/configuration': [...configuring, 'upgrade', 'repair'],
  '/c/[centre]/p/[project]/configuration/[chain]': [...configuring, 'repair'],
  '/c/[centre]/p/[project]/configuration/add-module': [...configuring, 'new'],
  '/c/[centre]/p/[project]/configuration/history': [...configuring, 'history'],
  '/c/[centre]/p/[project]/configuration/history/[revision]': ['configuration', 'history'],
  '/c/[centre]/p/[project]/configuration/history/[revision]/roll-back': [...configuring, 'history'],
  '/c/[centre]/p/[project]/configuration/upgrade': [...configuring, 'upgrade'],
  '/c/[centre]/p/[project]/[instance]/[...path]': ['document'],
  '/c/[centre]/[module]/[...path]': [],
} as const satisfies Readonly<Record<PageRouteId, readonly Area[]>>;

/** The areas of a page, by its route; an address that is no page has those of the shell only. */
export const areasOf = (route: string | null): readonly Area[] =>
  (pageTexts as Readonly<Record<string, readonly Area[]>>)[route ?? ''] ?? [];
