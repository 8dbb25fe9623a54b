import type { ShapeOf } from '@tandem/sdk';
import type { CommandAt, ScreenCommand } from '@tandem/sdk/admin';
import type { people } from '../../contract.ts';
import { fullName, type PersonFile } from '../../person.ts';
import type { PeopleApi } from '../../server/index.ts';

type Shape = ShapeOf<typeof people>;
type At = Pick<CommandAt<Shape, PeopleApi, PersonFile>, 'api' | 'data' | 't' | 'shell'>;

/** Takes a person back into the lists, with a way to take that back. */
export async function restorePerson({ api, data: { id, ...person }, t, shell }: At): Promise<void> {
  await api.person.restore.mutate({ id });
  shell.undoable(t('person.restored', { name: fullName(person) }), async () => {
    await api.person.archive.mutate({ id });
    await shell.refresh();
  });
  await shell.refresh();
}

/** Archives a person, with a way to take it back. */
export async function archivePerson({ api, data: { id, ...person }, t, shell }: At): Promise<void> {
  await api.person.archive.mutate({ id });
  shell.undoable(t('person.archived', { name: fullName(person) }), async () => {
    await api.person.restore.mutate({ id });
    await shell.refresh();
  });
  await shell.refresh();
}

/** What one can do with a person's file from anywhere on it. */
export const personCommands: Readonly<Record<string, ScreenCommand<Shape, PeopleApi, PersonFile>>> = {
  edit: {
    title: 'person.title.edit',
    permission: 'person.edit',
    icon: 'pencil',
    key: 'e',
    to: ({ data }) => `${data.id}/edit`,
  },
  archive: {
    title: 'person.archive',
    permission: 'person.archive',
    icon: 'archive',
    when: ({ data }) => data.status === 'active',
    run: archivePerson,
  },
  restore: {
    title: 'person.restore',
    permission: 'person.archive',
    icon: 'undo',
    when: ({ data }) => data.status === 'archived',
    run: restorePerson,
  },
};
