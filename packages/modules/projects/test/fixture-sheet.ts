import type { Format, PrintedBlock, PrintedForm, PrintedProject } from '@tandem/sdk/admin';
import type { FormSchema } from '@tandem/sdk/dialect';
import fr from '../src/messages/fr.json' with { type: 'json' };
import type { SheetText } from '../src/view/sheet/context.ts';
import { projectSheet } from '../src/view/sheet/index.ts';

/** The texts of a module, as far as these tests read them; another key stands for itself. */
const texts: Readonly<Record<string, string>> = {
  content: 'Contenu',
  rhythm: 'Rythme',
  'unit.weeks': 'semaines',
  'place.none': 'Pas de stage',
  'place.required': 'Pour tout le monde',
};
export const ofModule = (key: string): string => texts[key] ?? key;

/** The sheet's own texts, with their values put in; none of those that a module needs has more of ICU in it. */
export const t: SheetText = (key, values = {}) =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(new RegExp(`\\{${name}(, number)?\\}`, 'g'), String(value)),
    (fr as Readonly<Record<string, string>>)[key] ?? key,
  );

export const format: Format = {
  locale: 'fr',
  date: (date) => `le ${date}`,
  time: (time) => time,
  instant: (instant) => instant,
  minutes: (minutes) => `${String(minutes)} min`,
  number: (value) => new Intl.NumberFormat('fr-BE').format(value),
};

export const module = {
  slug: 'workshops',
  kind: 'workshop',
  title: 'Ateliers',
  aim: '',
  state: 'open' as const,
  standing: { state: 'open' as const },
};
export const translated = (title: string): FormSchema => ({ type: 'object', title, 'x-widget': 'translated' });
export const say = (text: string) => ({ fr: text });
export const list = (title: string, properties: Readonly<Record<string, FormSchema>>): FormSchema => ({
  type: 'array',
  title,
  default: [],
  'x-key': 'key',
  items: { type: 'object', properties: { key: { type: 'string' }, ...properties } },
});
export const choice = (title: string, ...values: readonly string[]): FormSchema => ({
  type: 'string',
  title,
  enum: values,
  'x-enum-titles': Object.fromEntries(values.map((value) => [value, `${title}.${value}`])),
});

/** What the sheet says of a module behind its state. */
export function told(
  properties: Readonly<Record<string, FormSchema>>,
  configuration: Readonly<Record<string, unknown>>,
): readonly PrintedBlock[] {
  const form: PrintedForm = { schema: { type: 'object', properties }, t: ofModule };
  const project: PrintedProject = {
    id: '1',
    slug: 'essai',
    title: 'Essai',
    configuration: {},
    modules: [{ ...module, configuration }],
    titles: {},
    today: '2026-11-25',
  };
  const { blocks } = projectSheet({
    project,
    configuration: {} as never,
    contacts: [],
    forms: { workshop: form },
    locale: 'fr',
    t,
    format,
  });
  const [, , state, ...others] = blocks;
  const more =
    state?.kind === 'facts' ? state.facts.slice(1 + state.facts.findIndex(({ term }) => term === 'État')) : [];
  return more.length > 0 ? [{ kind: 'facts', facts: more }, ...others] : others;
}

/** What stands beside the name of a single field; nothing where the sheet leaves it out. */
export function beside(schema: FormSchema, value: unknown) {
  const [block] = told({ field: { title: 'Champ', ...schema } }, { field: value });
  return block?.kind === 'facts' ? block.facts.map(({ term, detail }) => [term, detail]) : [];
}

/** Spaces that do not break are spaces to whoever reads. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/[\u00A0\u202F]/gu, ' '));
