import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isCentrePage, isProjectPage } from '../src/check/pages.ts';

const pagesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../../apps/admin/src/routes/c/[centre]/${folder}`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
    .map(({ name }) => name);

it('No module gets the address of a page of the admin', () => {
  const ofCentre = pagesIn('');
  const ofProject = [...pagesIn('p/[project]'), ...pagesIn('p/[project]/configuration')];
  expect(ofCentre).toContain('settings');
  expect(ofProject).toContain('upgrade');
  expect(ofCentre.filter((page) => !isCentrePage(page))).toEqual([]);
  expect(ofProject.filter((page) => !isProjectPage(page))).toEqual([]);
});
