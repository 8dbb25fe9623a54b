import { z } from 'zod';

/** The languages in which every text of Tandem exists. */
export const locales = ['fr', 'nl', 'en'] as const;
/** A language of Tandem: `fr`, `nl` or `en`. */
export type Locale = (typeof locales)[number];

/** Whether something is a language of Tandem. */
export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** The texts of a package in one language: message key -> ICU message. */
export type Messages<Key extends string = string> = { readonly [K in Key]: string };

/** The texts of a package in all languages. A language that lacks a key does not compile. */
export type MessageCatalogue<Key extends string = string> = { readonly [L in Locale]: Messages<Key> };

/** A text in configuration: the plugin's message key, or what a coordinator wrote, by language. */
export type Text = { readonly key: string } | { readonly [L in Locale]?: string };

const written = z.string().trim().max(2000);

/** Schema of a text in configuration. The form shows the languages of the centre side by side. */
export const text = () =>
  z
    .union([
      z.object({ key: z.string().min(1).max(200) }).strict(),
      z.object({ fr: written.optional(), nl: written.optional(), en: written.optional() }).strict(),
    ])
    .meta({ 'x-widget': 'translated' });

/** Says which message keys a contract has, without bringing their texts into the browser. */
export interface MessageKeys<Key extends string> {
  readonly '~key'?: Key;
}

/**
 * The message keys of a package, from the type of one of its catalogues.
 * @example messages: messageKeys<typeof import('./messages/fr.json')>()
 */
export const messageKeys = <Catalogue extends object>(): MessageKeys<keyof Catalogue & string> => ({});

/**
 * Names the texts of a project plugin in its configuration, checked by the compiler.
 * @example const say = textsOf<typeof fr>('moveup'); say('workshops.title') // { key: 'moveup:workshops.title' }
 */
export const textsOf =
  <Catalogue extends object>(plugin: string) =>
  (key: keyof Catalogue & string): { key: string } => ({ key: `${plugin}:${key}` });

/** The last words of the keys `<list>.<word>` in a catalogue. */
type WordsUnder<Catalogue extends object, List extends string> = keyof Catalogue extends infer Key
  ? Key extends `${List}.${infer Word}`
    ? Word extends `${string}.${string}`
      ? never
      : Word
    : never
  : never;

/**
 * Names the points of a list of a project plugin, checked by the compiler: each has its key, and its text under `<list>.<key>`.
 * @example const points = pointsOf<typeof fr>('moveup'); points('stance', 'needs') // [{ key: 'needs', name: { key: 'moveup:stance.needs' } }]
 */
export const pointsOf =
  <Catalogue extends object>(plugin: string) =>
  <const List extends string>(list: List, ...keys: readonly WordsUnder<Catalogue, List>[]) =>
    keys.map((key) => ({ key, name: { key: `${plugin}:${list}.${key}` } }));
