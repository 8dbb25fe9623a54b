import { visit } from '@tandem/tooling-browser';
import type { Page } from '@tandem/tooling-browser';
import { ask, change, inUse } from '../api.ts';
import { staff } from '../staff.ts';
import { pageAt } from './sight.ts';
import type { Looking, Sight } from './sight.ts';

const settings = '/c/bruxelles/settings';
const tokens = `${settings}/access-tokens`;
const members = `${settings}/members`;

/** The page of the trainer. */
async function openMember(page: Page): Promise<void> {
  await visit(page, members);
  await page.getByRole('main').getByRole('link', { name: staff.trainer.name }).click();
  await page.getByRole('heading', { level: 1, name: staff.trainer.name }).waitFor();
}

/** A token that was made before. */
async function makeToken({ page, origin }: Looking, ...scopes: readonly string[]): Promise<void> {
  const { expiresOn } = await ask<{ readonly expiresOn: { readonly latest: string } }>(page, 'core.token.scopes', {});
  await change(page, origin, 'core.token.create', { name: 'Rapport mensuel', scopes, expiresOn: expiresOn.latest });
}

/** A draft that was begun and given up: it lies in the trash. */
async function discardDraft({ page, origin }: Looking): Promise<void> {
  const project = 'moveup';
  const edits = [{ path: '/lateMinutes', before: await inUse(page, 'lateMinutes'), value: 25 }];
  await change(page, origin, 'core.configuration.discard', { project });
  await change(page, origin, 'core.configuration.edit', { project, chain: 'workshops', edits });
  await change(page, origin, 'core.configuration.discard', { project });
}

/** Answers everything. */
async function fill({ page, say }: Looking): Promise<void> {
  await page.getByRole('textbox', { name: say('admin', 'token.name') }).fill('Rapport 2027');
  await page.getByRole('checkbox').first().check();
  const last = page.getByLabel(say('admin', 'token.expires-on'));
  await last.fill((await last.getAttribute('max')) ?? '');
}

/** The centre's settings. */
export const settingsSights: readonly Sight[] = [
  pageAt('settings', 'coordinator', () => settings),
  pageAt('installed modules', 'coordinator', () => `${settings}/modules`),
  pageAt('work that failed, none', 'coordinator', () => `${settings}/failed-work`),
  pageAt('members', 'administrator', () => members),
  pageAt('what each role may do', 'coordinator', () => `${members}/rights`),
  {
    name: 'a member, with mistakes',
    who: 'administrator',
    show: async ({ page, say }) => {
      await openMember(page);
      await page.getByRole('checkbox', { name: say('core', 'role.trainer') }).uncheck();
      await page.getByRole('radio', { name: say('admin', 'member.projects.some') }).check();
      await page.getByRole('button', { name: say('admin', 'member.save') }).click();
      await page.getByRole('link', { name: say('admin', 'member.roles.missing') }).waitFor();
      page.removeAllListeners('dialog').on('dialog', (dialog) => void dialog.accept());
    },
  },
  {
    name: 'a member, read only',
    who: 'coordinator',
    show: ({ page }) => openMember(page),
  },
  {
    name: 'taking the access of a member away',
    who: 'administrator',
    show: async ({ page, say }) => {
      await openMember(page);
      await page.getByRole('button', { name: say('admin', 'member.end'), exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'an invitation with mistakes',
    who: 'administrator',
    show: async ({ page, say }) => {
      await visit(page, `${members}/invite`);
      await page.getByRole('button', { name: say('admin', 'invite.make') }).click();
      await page.getByRole('link', { name: say('admin', 'invite.name.missing') }).waitFor();
    },
  },
  {
    name: 'an invitation, shown once, and those that wait',
    who: 'administrator',
    show: async ({ page, say }) => {
      // Leaving the link of the language before is asked first.
      page.removeAllListeners('dialog').on('dialog', (dialog) => void dialog.accept());
      await visit(page, `${members}/invite`);
      await page.getByRole('textbox', { name: say('admin', 'invite.name') }).fill('Karim Spécimen');
      await page.getByRole('textbox', { name: say('admin', 'invite.email') }).fill('karim.specimen@new.example');
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: say('admin', 'invite.make') }).click();
      await page.getByRole('button', { name: say('admin', 'link.copy') }).waitFor();
    },
  },
  pageAt('one’s own account', 'trainer', () => `${settings}/account`),
  {
    name: 'a new password with mistakes',
    who: 'trainer',
    show: async ({ page, say }) => {
      await visit(page, `${settings}/account`);
      await page.getByRole('button', { name: say('admin', 'password.change') }).click();
      await page.getByRole('link', { name: say('admin', 'password.present.missing') }).waitFor();
    },
  },
  pageAt('retired projects, none', 'coordinator', () => '/c/bruxelles/retired'),
  pageAt('the trash, nothing of this project', 'coordinator', () => `${settings}/trash?project=moveup`),
  {
    name: 'the trash',
    who: 'coordinator',
    show: async (at) => {
      await discardDraft(at);
      await visit(at.page, `${settings}/trash`);
    },
  },
  {
    name: 'erasing something in the trash',
    who: 'coordinator',
    show: async (at) => {
      await discardDraft(at);
      await visit(at.page, `${settings}/trash`);
      await at.page
        .getByRole('button', { name: at.say('admin', 'trash.erase') })
        .first()
        .click();
      await at.page.getByRole('dialog').waitFor();
    },
  },
  pageAt('access tokens, none yet', 'administrator', () => tokens),
  {
    name: 'access tokens',
    who: 'coordinator',
    show: async (at) => {
      await makeToken(at, 'core.project.read', 'core.configuration.read', 'people.person.read');
      await visit(at.page, tokens);
    },
  },
  {
    name: 'a new access token with mistakes',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, `${tokens}/new`);
      await page.getByRole('radio', { name: say('admin', 'token.projects.some') }).check();
      await page.getByRole('button', { name: say('admin', 'token.make') }).click();
      await page.getByRole('link', { name: say('admin', 'token.projects.missing') }).waitFor();
    },
  },
  {
    name: 'an access token, shown once',
    who: 'coordinator',
    show: async (at) => {
      const { page, say } = at;
      // Leaving the token of the language before is asked first.
      page.removeAllListeners('dialog').on('dialog', (dialog) => void dialog.accept());
      await visit(page, `${tokens}/new`);
      await fill(at);
      await page.getByRole('button', { name: say('admin', 'token.make') }).click();
      await page.getByRole('button', { name: say('admin', 'token.copy') }).waitFor();
    },
  },
  {
    name: 'revoking an access token',
    who: 'coordinator',
    show: async (at) => {
      const { page, say } = at;
      await makeToken(at, 'core.project.read');
      await visit(page, tokens);
      await page
        .getByRole('button', { name: say('admin', 'token.revoke') })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
