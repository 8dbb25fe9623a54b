import { globSync } from 'node:fs';
import { pageTexts } from '#lib/language/page-texts.ts';
import { helpForPage } from '#lib/help/help-for-page.ts';
import type { AdminModule } from '@tandem/sdk/admin';
import { describe, expect, it } from 'vitest';
import screens from '../../../../docs/coordinators/screens.json' with { type: 'json' };
import { names, root } from './guide-files.ts';

/** Pages of a centre that are not help themselves, and not those in which a module's screen stands. */
const pages = Object.keys(pageTexts).filter(
  (route) => /^\/c\/\[centre\](?!\/help)/.test(route) && !route.includes('[...path]'),
);
const halves = await Promise.all(
  globSync('packages/modules/*/src/admin/index.ts', { cwd: root }).map(
    async (file) => ((await import(root + file)) as { readonly default: AdminModule }).default,
  ),
);
const modules = halves.flatMap(({ id, screens, projectScreens }) =>
  [...Object.keys(screens), ...Object.keys(projectScreens)].map((pattern) => ({ module: id, pattern })),
);

describe('help for a page', () => {
  it.each(pages)('there is for %s', (route) => {
    expect(names).toContain(helpForPage(route, undefined));
  });

  it.each(modules)('there is for the screen "$pattern" of $module', (place) => {
    expect(names).toContain(helpForPage('/c/[centre]/[module]/[...path]', place));
  });

  it('names no page or screen that is gone', () => {
    const known = [...pages, ...modules.map(({ module, pattern }) => `${module}/${pattern}`)];
    expect(Object.keys(screens).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('is silent where the guide says nothing', () => {
    expect(helpForPage(null, undefined)).toBeUndefined();
    expect(helpForPage('toString', undefined)).toBeUndefined();
  });
});
