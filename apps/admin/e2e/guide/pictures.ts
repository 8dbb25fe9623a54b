import { visit } from '@tandem/tooling-browser';
import { change, inUse, publishedAs, withoutDraft } from '../api.ts';
import type { Language } from '../catalogues.ts';
import type { Looking } from '../sights/sight.ts';
import { expect } from '../staff.ts';
import type { Colleague } from '../staff.ts';

/** A picture of the guide: the page of the same name shows it. */
export interface GuidePictureStory {
  readonly name: string;
  /** Who sees it; without, somebody who has not signed in. */
  readonly who?: Colleague;
  readonly size?: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
  show(at: Looking & { readonly language: Language }): Promise<void>;
}

const project = '/c/bruxelles/p/moveup';

const at = (name: string, address: (at: Looking & { readonly language: Language }) => string): GuidePictureStory => ({
  name,
  who: 'coordinator',
  show: async (looking) => {
    await visit(looking.page, address(looking));
  },
});

/** Each as a coordinator would have it before them, with the demo data. */
export const guidePictures: readonly GuidePictureStory[] = [
  { name: 'sign-in', size: { width: 560, height: 520 }, show: async ({ page }) => visit(page, '/sign-in') },
  at('read-a-project', () => project),
  at('project-sheet', ({ language }) => `${project}/projects/sheet?language=${language}`),
  {
    name: 'keys-and-palette',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, '/c/bruxelles/people');
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox').fill('ga');
      await page.getByRole('group', { name: say('people', 'people.title') }).waitFor();
    },
  },
  {
    name: 'change-and-publish',
    who: 'coordinator',
    size: { width: 1280, height: 760 },
    show: async ({ page, say, origin }) => {
      await withoutDraft(page, origin);
      await change(page, origin, 'core.configuration.edit', {
        project: 'moveup',
        chain: 'workshops',
        edits: [{ path: '/places', before: await inUse(page, 'places'), value: 14 }],
      });
      await visit(page, `${project}/configuration/workshops`);
      await page.getByRole('textbox', { name: say('admin', 'publish.reason') }).waitFor();
    },
  },
  {
    name: 'history',
    who: 'coordinator',
    show: async ({ page, origin }) => {
      await withoutDraft(page, origin);
      if ((await publishedAs(page)) === 1) {
        await change(page, origin, 'core.configuration.edit', {
          project: 'moveup',
          chain: 'workshops',
          edits: [{ path: '/lateMinutes', before: await inUse(page, 'lateMinutes'), value: 20 }],
        });
        await change(page, origin, 'core.configuration.publish', {
          project: 'moveup',
          version: 1,
          reason: 'Vingt minutes, comme le bus',
        });
      }
      await visit(page, `${project}/configuration/history`);
    },
  },
  {
    name: 'open-a-module',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, project);
      await page
        .getByRole('button', { name: say('admin', 'standing.change') })
        .first()
        .click();
      await page.getByRole('combobox', { name: say('admin', 'standing.state') }).selectOption('open');
      await page.getByText(say('admin', 'standing.from.open.help')).waitFor();
    },
  },
  {
    name: 'add-a-module',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, `${project}/configuration/add-module`);
      await page
        .getByRole('combobox', { name: say('admin', 'add-module.kind') })
        .selectOption({ label: say('workshops', 'module.name') });
      await page.getByRole('textbox', { name: say('admin', 'new.slug') }).waitFor();
    },
  },
  {
    name: 'copy-a-course',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, `${project}/copy`);
      await page.getByRole('textbox', { name: 'FR' }).fill('MOVE’UP Saint-Gilles');
      await page.getByRole('textbox', { name: 'NL' }).fill('MOVE’UP Sint-Gillis');
      await page.getByRole('textbox', { name: say('admin', 'new.why') }).focus();
    },
  },
  at('compose-a-project', () => '/c/bruxelles/new/compose'),
  at('project-file', () => '/c/bruxelles/new/import'),
  at('people', () => '/c/bruxelles/people'),
  {
    name: 'enrol',
    who: 'coordinator',
    show: async ({ page, say, addresses }) => {
      await visit(page, addresses.edition);
      await page.getByRole('searchbox', { name: say('workshops', 'enrol.search') }).fill('spec');
      await page
        .getByRole('search', { name: say('workshops', 'enrol.title') })
        .getByRole('button')
        .first()
        .waitFor();
    },
  },
  {
    name: 'attendance',
    who: 'trainer',
    size: { width: 1024, height: 768 },
    touch: true,
    show: async ({ page, say, addresses }) => {
      await visit(page, addresses.session);
      const lines = page.getByRole('list', { name: say('workshops', 'attendance.people') }).getByRole('listitem');
      for (const [position, mark] of ['present', 'present', 'late', 'present', 'excused', 'unexcused'].entries())
        await lines
          .nth(position)
          .getByText(say('workshops', `mark.${mark}`), { exact: true })
          .tap();
      await expect(lines.getByText(say('workshops', 'attendance.saving'))).toHaveCount(0);
    },
  },
  {
    name: 'access-tokens',
    who: 'coordinator',
    show: async ({ page, say }) => {
      await visit(page, '/c/bruxelles/settings/access-tokens/new');
      await page.getByRole('textbox', { name: say('admin', 'token.name') }).fill('Rapport 2027');
      await page.getByRole('checkbox').first().check();
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { ...at('colleagues', () => '/c/bruxelles/settings/members'), who: 'administrator' },
  at('account', () => '/c/bruxelles/settings/account'),
  {
    name: 'undo',
    who: 'coordinator',
    show: async ({ page, origin, language }) => {
      // A draft that is given up lies there; one is enough for all languages.
      if (language === 'fr') {
        await withoutDraft(page, origin);
        await change(page, origin, 'core.configuration.edit', {
          project: 'moveup',
          chain: 'workshops',
          edits: [{ path: '/places', before: await inUse(page, 'places'), value: 16 }],
        });
        await withoutDraft(page, origin);
      }
      await visit(page, '/c/bruxelles/settings/trash');
    },
  },
  at('trouble', () => '/c/bruxelles/settings/modules'),
];
