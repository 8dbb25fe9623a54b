import type { AdminModule, Format } from '@tandem/sdk/admin';
import { describe, expect, it } from 'vitest';
import { screenCrumbs } from '#lib/modules/screen-crumbs.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';

const readFile = async () => ({ name: 'Yonas Exemple' });
const screen = { title: 'list', permission: 'read', load: async () => ({ default: (() => {}) as never }) };
const nameOf = ({ data }: { readonly data: { readonly name: string } }) => data.name;
const admin: AdminModule = {
  $$type: '@tandem/admin-module',
  contractVersion: 'v1',
  id: 'people',
  instances: 'centre',
  panels: {},
  projectScreens: {},
  finders: {},
  firstSteps: {},
  screens: {
    '': screen,
    ':personId': { ...screen, title: 'file', prepare: readFile, titleOf: nameOf },
    ':personId/edit': { ...screen, title: 'edit', prepare: readFile },
    ':personId/letters': { ...screen, title: 'letters' },
  },
};
const words = { t: (key: string) => `<${key}>`, format: {} as Format };
const at = (pattern: string, prepared: unknown): ScreenPlace => ({
  module: 'people',
  moduleId: '',
  among: 'screens',
  pattern,
  params: { personId: '12' },
  search: {},
  config: {},
  base: '/c/gent/people',
  permissions: [],
  prepared,
});
const labels = (pattern: string, prepared: unknown) =>
  screenCrumbs(admin, at(pattern, prepared), words).map(({ label }) => label);

describe('the breadcrumb of a screen', () => {
  it('calls a file by the name of its person', () => {
    expect(screenCrumbs(admin, at(':personId', { name: 'Yonas Exemple' }), words)).toEqual([
      { label: '<list>', href: '/c/gent/people' },
      { label: 'Yonas Exemple' },
    ]);
  });

  it('calls what stands above by name when both read the same', () => {
    expect(labels(':personId/edit', { name: 'Yonas Exemple' })).toEqual(['<list>', 'Yonas Exemple', '<edit>']);
  });

  it('never asks a screen above for a name from what it has not read', () => {
    expect(labels(':personId/letters', { letters: [] })).toEqual(['<list>', '<file>', '<letters>']);
  });

  it('falls back on the title where the name is empty', () => {
    expect(labels(':personId', { name: '' })).toEqual(['<list>', '<file>']);
  });

  it('calls the first screen of an instance what the project calls it', () => {
    const [first] = screenCrumbs(admin, at(':personId', { name: 'A' }), words, 'Ateliers du mardi');
    expect(first?.label).toBe('Ateliers du mardi');
  });
});
