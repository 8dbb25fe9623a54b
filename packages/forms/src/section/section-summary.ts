import { fieldKind, type FieldKind } from '@tandem/sdk/dialect';
import { type FieldLayout, isShown, layoutFields, type SectionLayout } from '../dialect/layout.ts';
import { inShort } from '../item-summary.ts';
import { child, type Path } from '../path/pointer.ts';
import type { Wording } from '../wording.ts';

/** How many fields are told on the line of a folded section. */
const inSection = 4;

/** How many of those of a group inside. */
const inGroup = 2;

/** What speaks for itself, without the question it answers: names, numbers with their unit; a switch that is on is its own question. */
const plain: readonly (FieldKind | undefined)[] = ['text', 'translated', 'number', 'hours', 'switch'];

/** What stands in a folded section, in a few words: "Roles: 4 · Caseload: 40". Nothing where nothing is written yet. */
export function sectionSummary(section: SectionLayout, tree: unknown, wording: Wording): string {
  const words = saysOf(section.fields, tree, wording, '');
  return [...new Set(words)].slice(0, inSection).join(' · ');
}

function saysOf(fields: readonly FieldLayout[], around: unknown, wording: Wording, path: Path): readonly string[] {
  const values = valuesOf(around);
  return fields
    .filter(({ schema }) => isShown(schema, values))
    .flatMap((field) => {
      const [value, at] = [values[field.name], child(path, field.name)];
      // A group that is all there is under a heading is that heading.
      const within = fields.length === 1 && fieldKind(field.schema) === 'group';
      const words = within ? saysOf(layoutFields(field.schema), value, wording, at) : says(field, value, wording, at);
      return [...words, ...saysOf(field.dependents, values, wording, path)];
    });
}

function says(field: FieldLayout, value: unknown, wording: Wording, path: Path): readonly string[] {
  const { t } = wording;
  const kind = fieldKind(field.schema);
  const named = (words: string | number | undefined) =>
    words ? [t('forms.named', { title: t(field.schema.title ?? field.name), words })] : [];
  if (kind === 'list') return named(Array.isArray(value) ? value.length : undefined);
  if (kind === 'group') return named(groupWords(field, value, wording, path));
  const words = inShort(field, value, wording, path);
  return plain.includes(kind) ? [words ?? ''].filter(Boolean) : named(words);
}

function groupWords({ schema }: FieldLayout, value: unknown, wording: Wording, path: Path): string {
  const values = valuesOf(value);
  const shown = layoutFields(schema).filter((field) => isShown(field.schema, values));
  const words = (fields: readonly FieldLayout[]) =>
    fields.map((field) => inShort(field, values[field.name], wording, child(path, field.name))).filter(Boolean);
  const answers = words(shown.filter((field) => !isList(field)));
  // How many lines a list has says little without its name: it is told where there is nothing else.
  const told = answers.length > 0 ? answers.slice(0, inGroup) : words(shown.filter(isList)).slice(0, 1);
  return told.join(', ');
}

const isList = ({ schema }: FieldLayout) => fieldKind(schema) === 'list';
const valuesOf = (value: unknown) => (value ?? {}) as Readonly<Record<string, unknown>>;
