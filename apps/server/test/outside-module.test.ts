import { openBrowser } from '@tandem/tooling-browser/open-browser';
import { catalogueProblems, openDatabase, withOwner } from '@tandem/db';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from './host/client.ts';
import { checkPlugin, testPlugin } from './outside/author.ts';
import { CONFIG, MANIFEST, withdraw } from './outside/composition.ts';
import { hostWithNoticeBoard, type NoticeBoardHost } from './outside/notice-board-host.ts';
import { end } from './outside/run.ts';
import { checkClient } from './outside/type-check.ts';

/** Installs, builds, starts and fills a whole Tandem: the longest of all tests. */
const WHOLE_TANDEM = 600_000;
/** Compilers and browsers, beside another test on two cores. */
const LONG = 120_000;

describe('A module from outside, installed from a tarball', { timeout: LONG }, () => {
  let host: NoticeBoardHost;
  let coordinator: Client;
  let trainer: Client;
  beforeAll(async () => {
    host = await hostWithNoticeBoard();
    coordinator = await host.signIn('coordination@demo.example');
    trainer = await host.signIn('formation@demo.example');
  }, WHOLE_TANDEM);
  afterAll(() => host?.remove());

  const address = '/c/bruxelles/gent-notice-board';
  const page = async (path: string, locale: string): Promise<string> => {
    const answer = await fetch(`${host.tandem.url}${path}`, {
      headers: { cookie: `${coordinator.cookie}; tandem-locale=${locale}` },
    });
    expect(answer.status).toBe(200);
    return await answer.text();
  };

  test('is typed, its screen as well, with what an author outside has', async () => {
    expect(await checkPlugin(host.author)).toContain('0 errors and 0 warnings');
  });

  test('keeps the rules of conformance, by the one line of its author', async () => {
    expect(stripVTControlCharacters(await testPlugin(host.author))).toMatch(/Tests\s+\d+ passed \(\d+\)/);
    const shown = await readFile(join(host.author, 'reports/conformance/gent-notice-board.json'), 'utf8');
    const { rules } = JSON.parse(shown) as { rules: Record<string, object> };
    expect(rules['centres-apart']).toEqual({ embedded: 'kept', server: 'kept' });
  });

  test('changes nothing of its host but the composition and the package.json beside it', () => {
    // The lockfile is pnpm's to write.
    expect(host.changedFiles).toEqual([MANIFEST, CONFIG, 'pnpm-lock.yaml']);
  });

  test('has a branch in the type of the API', async () => {
    const client = `
      import type { AppRouter } from '@tandem/app-server';
      declare const api: ReturnType<AppRouter['createCaller']>['gentNoticeBoard'];
      export const posted: Promise<{ id: string }> = api.notice.post({ body: 'Fermé lundi' });
      export const authors = async (): Promise<string[]> => (await api.notice.list()).map(({ author }) => author);
      // @ts-expect-error A notice has a body.
      void api.notice.post({ text: 'Fermé lundi' });
      // @ts-expect-error A notice cannot be taken down.
      void api.notice.remove;
    `;
    expect(await checkClient(join(host.folder, 'client'), host.workspace, client)).toEqual({ code: 0, output: '' });
  });

  test('lets the coordinator post a notice, which the trainer reads', async () => {
    const posted = await coordinator.mutate('gentNoticeBoard.notice.post', { body: 'La salle 2 est fermée lundi.' });
    expect(posted.status).toBe(200);
    const listed = await trainer.query('gentNoticeBoard.notice.list');
    expect(await listed.json()).toMatchObject({
      result: { data: [{ body: 'La salle 2 est fermée lundi.', author: 'Marie Maquette' }] },
    });
  });

  test('lets no trainer post', async () => {
    const refused = await trainer.mutate('gentNoticeBoard.notice.post', { body: 'Pas moi' });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { data: { code: 'FORBIDDEN' } } });
  });

  test.each([
    ['fr', 'Tableau d’affichage'],
    ['nl', 'Prikbord'],
  ])('stands in the navigation in the language of the reader: %s', async (locale, title) => {
    const [, link] = new RegExp(`<a href="${address}">(.*?)</a>`, 's').exec(await page('/c/bruxelles', locale)) ?? [];
    expect(link?.replaceAll(/<[^>]*>/g, '').trim()).toBe(title);
  });

  test('shows what was posted before any script runs', async () => {
    const [, main] = /<main[^>]*>(.*)<\/main>/s.exec(await page(address, 'fr')) ?? [];
    expect(main).toContain('<h1>Tableau d’affichage</h1>');
    expect(main).toContain('<p>La salle 2 est fermée lundi.</p>');
  });

  test('takes a notice through its form in a browser', async () => {
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ locale: 'fr-BE' });
      const cookies = coordinator.cookie.split('; ').map((cookie) => cookie.split(/=(.*)/s, 2));
      await context.addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: host.tandem.url })));
      const tab = await context.newPage();
      await tab.goto(`${host.tandem.url}/c/bruxelles`, { waitUntil: 'networkidle' });
      await tab.getByRole('navigation').getByRole('link', { name: 'Tableau d’affichage' }).click();
      await tab.getByLabel('Nouvel avis').fill('Le café est servi.');
      await tab.getByRole('button', { name: 'Afficher' }).click();
      await tab.getByRole('listitem').filter({ hasText: 'Le café est servi.' }).waitFor();
      expect(await tab.getByLabel('Nouvel avis').inputValue()).toBe('');
    } finally {
      await browser.close();
    }
  });

  test('is refused in one line when the package.json does not name it', async () => {
    await withdraw(host.workspace);
    const { code, output } = await end(host.workspace, process.execPath, ['tooling/run/build.mjs']);
    expect(code).toBe(1);
    expect(output.split('\n')).toEqual([
      'tandem.config.ts imports "gent-notice-board", and the package.json beside it does not name it. Add "gent-notice-board" to its dependencies, then run: npx -y pnpm@12 install',
      'The build failed: see above.',
    ]);
  });

  // The last: the embedded database is read after its server gave it back.
  test('has its table fenced, as the catalogue of the database says', async () => {
    expect(await host.tandem.stop()).toBe(0);
    const database = await openDatabase({ folder: host.tandem.folder });
    try {
      await withOwner({ database }, async (owner) => {
        expect(await owner.query(FENCE)).toEqual([{ enabled: true, forced: true, policies: 1 }]);
        expect(await catalogueProblems(owner, 'gent_notice_board')).toEqual([]);
      });
    } finally {
      await database.close();
    }
  });
});

const FENCE = `
  select relrowsecurity as enabled, relforcerowsecurity as forced,
    (select count(*)::int from pg_policy where polrelid = pg_class.oid) as policies
  from pg_class where oid = 'gent_notice_board.notice'::regclass`;
