import { visit } from '@tandem/tooling-browser';
import { ask, change } from '../api.ts';
import { pageAt } from './sight.ts';
import type { Looking, Sight } from './sight.ts';

const settings = '/c/bruxelles/settings';
const tokens = `${settings}/access-tokens`;

/** A token that was made before. */
async function makeToken({ page, origin }: Looking, ...scopes: readonly string[]): Promise<void> {
  const { expiresOn } = await ask<{ readonly expiresOn: { readonly latest: string } }>(page, 'core.token.scopes', {});
  await change(page, origin, 'core.token.create', { name: 'Rapport mensuel', scopes, expiresOn: expiresOn.latest });
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
