import type { Locale } from '@tandem/sdk';
import type account from '../../messages/account/fr.json';
import type configuration from '../../messages/configuration/fr.json';
import type document from '../../messages/document/fr.json';
import type door from '../../messages/door/fr.json';
import type failedWork from '../../messages/failed-work/fr.json';
import type help from '../../messages/help/fr.json';
import type history from '../../messages/history/fr.json';
import type home from '../../messages/home/fr.json';
import type making from '../../messages/new/fr.json';
import type members from '../../messages/members/fr.json';
import type openedLink from '../../messages/opened-link/fr.json';
import type palette from '../../messages/palette/fr.json';
import type project from '../../messages/project/fr.json';
import type repair from '../../messages/repair/fr.json';
import type retired from '../../messages/retired/fr.json';
import type settings from '../../messages/settings/fr.json';
import type shell from '../../messages/shell/fr.json';
import type standing from '../../messages/standing/fr.json';
import type tokens from '../../messages/tokens/fr.json';
import type trash from '../../messages/trash/fr.json';
import type upgrade from '../../messages/upgrade/fr.json';
import { loadedOnce } from '#lib/modules/loaded-once.ts';
import type { MessageTexts } from './translator.ts';

/** The admin's own texts, area by area: each is a folder of `src/messages` with a file per language. */
interface Areas {
  account: typeof account;
  configuration: typeof configuration;
  document: typeof document;
  door: typeof door;
  'failed-work': typeof failedWork;
  help: typeof help;
  history: typeof history;
  home: typeof home;
  new: typeof making;
  members: typeof members;
  'opened-link': typeof openedLink;
  palette: typeof palette;
  project: typeof project;
  repair: typeof repair;
  retired: typeof retired;
  settings: typeof settings;
  shell: typeof shell;
  standing: typeof standing;
  tokens: typeof tokens;
  trash: typeof trash;
  upgrade: typeof upgrade;
}

/** A part of the admin's texts that pages load as a whole. `shell` holds what every page needs, and every page has it. */
export type Area = keyof Areas;

/** The message keys of some areas and of the shell. */
export type AreaKey<A extends Area> = { [Each in Area]: keyof Areas[Each] }[A | 'shell'];

/** The message keys of all of the admin's own texts. */
export type AdminKey = AreaKey<Area>;

const files = import.meta.glob<MessageTexts>('../../messages/*/*.json', { import: 'default' });
const areas = [...new Set(Object.keys(files).map((file) => file.split('/').at(-2) as Area))];

// Texts are the same for everybody, so what was read stays: a toast that outlives its page still has its words.
const read: { readonly [L in Locale]: Record<string, string> } = { fr: {}, nl: {}, en: {} };

/**
 * Reads the texts of some areas, and of the shell, in one language. What it gives also holds all that was read in that language
 * before, and will hold what is read after.
 */
export async function loadTexts<A extends Area>(
  locale: Locale,
  wanted: readonly A[],
): Promise<Readonly<Record<AreaKey<A>, string>>> {
  const texts = [...new Set<Area>(['shell', ...wanted])].flatMap((area) => {
    const load = files[`../../messages/${area}/${locale}.json`];
    return load ? [loadedOnce(load, load)] : [];
  });
  return Object.assign(read[locale], ...(await Promise.all(texts))) as Readonly<Record<AreaKey<A>, string>>;
}

/** All of the admin's own texts in one language, for the server, which has them at hand. A browser is to load what its page needs. */
export const allTexts = (locale: Locale): Promise<Readonly<Record<AdminKey, string>>> => loadTexts(locale, areas);
