import type { AdminModule } from '@tandem/sdk/admin';
import { describe, expect, it } from 'vitest';
import { screenCommands } from '#lib/commands/screen-commands.ts';
import type { ScreenPlace } from '#lib/modules/screen-place.ts';

const screen: AdminModule['screens'][string] = {
  title: 'file',
  permission: 'read',
  load: async () => ({ default: (() => {}) as never }),
  commands: {
    edit: { title: 'edit', permission: 'edit', key: 'e', to: ({ data }) => `${data.id}/edit` },
    archive: {
      title: 'archive',
      permission: 'archive',
      icon: 'archive',
      when: ({ data }) => data.status === 'active',
      run: async () => {},
    },
  },
};
const place = (permissions: readonly string[], status: string): ScreenPlace => ({
  module: 'people',
  moduleId: '',
  among: 'screens',
  pattern: ':personId',
  params: { personId: '12' },
  search: {},
  config: {},
  base: '/c/gent/people',
  permissions,
  prepared: { id: '12', status },
});
const words = { t: (key: string) => `<${key}>` };

describe('the commands of a screen', () => {
  it('lead to another screen of the module, or have it act', () => {
    expect(screenCommands(screen, place(['read', 'edit', 'archive'], 'active'), words)).toEqual([
      { name: 'edit', label: '<edit>', icon: undefined, key: 'e', href: '/c/gent/people/12/edit' },
      { name: 'archive', label: '<archive>', icon: 'archive', key: undefined, href: undefined },
    ]);
  });

  it('are those that the person may use', () => {
    expect(screenCommands(screen, place(['read', 'archive'], 'active'), words).map(({ name }) => name)).toEqual([
      'archive',
    ]);
  });

  it('are not offered where they have nothing to do', () => {
    expect(screenCommands(screen, place(['edit', 'archive'], 'archived'), words).map(({ name }) => name)).toEqual([
      'edit',
    ]);
  });

  it('are none for a screen that has none', () => {
    const { commands: _, ...plain } = screen;
    expect(screenCommands(plain, place(['edit'], 'active'), words)).toEqual([]);
    expect(screenCommands(undefined, place(['edit'], 'active'), words)).toEqual([]);
  });
});
