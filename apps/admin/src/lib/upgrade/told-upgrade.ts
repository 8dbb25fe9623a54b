import { type FormSchema, readPath, schemaAt, valueText } from '@tandem/forms';
import type { Locale } from '@tandem/sdk';
import { fieldKind } from '@tandem/sdk/dialect';
import type { Api } from '#lib/api/api.ts';
import { wordsOf } from '#lib/language/words-of.ts';
import { type FormWords, wordsWithin } from '#lib/configuration/form-words.ts';
import { fieldName } from '#lib/configuration/problem-words.ts';
import { partWords, tellParts, type Telling, type ToldPart } from '#lib/configuration/told-parts.ts';

/** What taking over a plugin's version would do, as the API gives it. */
export type Upgrade = NonNullable<Awaited<ReturnType<Api['core']['configuration']['upgrade']['query']>>>;
type UpgradedChain = Upgrade['chains'][number];
type Conflict = UpgradedChain['conflicts'][number];

/** A place that the project and the centre have both changed, in words. */
export interface ToldConflict {
  readonly chain: string;
  readonly path: string;
  readonly kind: Conflict['kind'];
  /** Kind of the module, whose messages the schema's titles are keys of. */
  readonly module: string;
  /** "Collective workshops, Places per group". */
  readonly name: string;
  readonly was: string;
  readonly ours: string;
  readonly theirs: string;
  /** What a person can write instead: the field's schema, and what is theirs now. Without, one of the two is chosen. */
  readonly field: { readonly schema: FormSchema; readonly value: unknown } | undefined;
}

/** A line under a heading. */
interface ToldLine {
  readonly name: string;
  readonly text: string;
}

/** The upgrade in words. */
export interface ToldUpgrade {
  /** What comes along by itself, in the parts that the project has. */
  readonly parts: readonly ToldPart[];
  readonly conflicts: readonly ToldConflict[];
  /** Values of the centre that the project fixes from now on. */
  readonly locked: readonly ToldLine[];
  /** Names of modules that the project brings. */
  readonly added: readonly string[];
  /** What the open draft has changed too. */
  readonly inDraft: readonly string[];
  /** What the modules would refuse. */
  readonly problems: readonly string[];
}

export async function tellUpgrade(upgrade: Upgrade, telling: Telling): Promise<ToldUpgrade> {
  const known = upgrade.chains.filter(({ isNew }) => !isNew);
  const told = await Promise.all(
    upgrade.chains.map(async (part) => ({ part, words: await partWords(part.module, telling) })),
  );
  const ofKnown = told.filter(({ part }) => !part.isNew);
  const named = ({ chain, schema, value }: UpgradedChain, path: string, words: FormWords) =>
    `${telling.titleOf(chain)}, ${fieldName(path, schema as FormSchema, value, words)}`;
  return {
    parts: (await tellParts(known, telling)).filter(({ rows }) => rows.length > 0),
    conflicts: ofKnown.flatMap(({ part, words }) =>
      part.conflicts.map((conflict) => tellConflict(part, conflict, named(part, conflict.path, words), words, telling)),
    ),
    locked: ofKnown.flatMap(({ part, words }) =>
      part.locked.map(({ path, reason, ours, theirs }) => ({
        name: named(part, path, words),
        text: `${say(part, path, ours, words, telling)} → ${say(part, path, theirs, words, telling)}. ${wordsOf(reason, telling.locale)}`,
      })),
    ),
    added: upgrade.chains.filter(({ isNew }) => isNew).map((part) => titleInside(part, telling)),
    inDraft: ofKnown.flatMap(({ part, words }) => part.inDraft.map((path) => named(part, path, words))),
    problems: upgrade.problems.flatMap(({ chain, path, key, values }) => {
      const found = told.find(({ part }) => part.chain === chain);
      return found
        ? [`${named(found.part, path, found.words)}${found.words.colon}${found.words.problem(key, values)}`]
        : [];
    }),
  };
}

function tellConflict(
  part: UpgradedChain,
  { path, kind, base, ours, theirs }: Conflict,
  name: string,
  words: FormWords,
  telling: Telling,
): ToldConflict {
  const text = (value: unknown) =>
    kind === 'order' ? sayOrder(part, path, value, words) : say(part, path, value, words, telling);
  const schema = schemaAt(part.schema as FormSchema, path, part.value);
  return {
    chain: part.chain,
    path,
    kind,
    module: part.module,
    name,
    was: text(base),
    ours: text(ours),
    theirs: text(theirs),
    field: kind === 'value' && schema && isSimple(schema) ? { schema, value: ours } : undefined,
  };
}

/** What is written in one field, standing alone; lists and groups are chosen as a whole, and so is what names an item beside it. */
const isSimple = (schema: FormSchema): boolean => {
  const kind = fieldKind(schema);
  return kind !== undefined && !['group', 'list', 'union', 'item', 'items'].includes(kind);
};

/** A value in words; an item of a list by its name. */
function say({ schema, value: tree }: UpgradedChain, path: string, value: unknown, words: FormWords, telling: Telling) {
  const around = path.slice(0, path.lastIndexOf('/'));
  const list = path === '' ? undefined : schemaAt(schema as FormSchema, around, tree);
  const within = wordsWithin(words, schema as FormSchema, tree);
  const wording = { ...within.wording, locales: telling.locales, reader: telling.locale };
  if (list?.['x-key'] !== undefined && value !== undefined) return valueText(list, [value], wording, around);
  return valueText(schemaAt(schema as FormSchema, path, tree) ?? {}, value, wording, path);
}

/** The order of a list: the names of its items. */
function sayOrder({ schema, value: tree }: UpgradedChain, path: string, keys: unknown, words: FormWords): string {
  const { wording } = wordsWithin(words, schema as FormSchema, tree);
  const list = schemaAt(schema as FormSchema, path, tree);
  const nameOf = (key: string) => {
    const item = readPath(tree, `${path}/${key}`, schema as FormSchema);
    return list && item !== undefined ? valueText(list, [item], wording, path) : key;
  };
  return ((keys ?? []) as readonly string[]).map(nameOf).join(', ');
}

const titleInside = ({ chain, value }: UpgradedChain, { locale, texts }: Telling): string => {
  const title = (value as { readonly title?: { readonly key?: string } & { readonly [L in Locale]?: string } } | null)
    ?.title;
  return wordsOf(title?.key === undefined ? title : texts[title.key], locale) || chain;
};
