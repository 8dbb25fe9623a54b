import { fieldKind } from '@tandem/sdk/dialect';
import { type FieldLayout, isShown, layoutFields, type SectionLayout } from '../dialect/layout.ts';
import { inShort } from '../item-summary.ts';
import { child, type Path } from '../path/pointer.ts';
import type { Wording } from '../wording.ts';

/** How many fields are told on the line of a folded section. */
const told = 4;

/** What stands in a folded section, in a few words: "Roles: 4 · Caseload 40". Nothing where nothing is written yet. */
export function sectionSummary(section: SectionLayout, tree: unknown, wording: Wording): string {
  return saysOf(section.fields, tree, wording, '').slice(0, told).join(' · ');
}

function saysOf(fields: readonly FieldLayout[], around: unknown, wording: Wording, path: Path): readonly string[] {
  const values = (around ?? {}) as Readonly<Record<string, unknown>>;
  return fields
    .filter(({ schema }) => isShown(schema, values))
    .flatMap((field) => [
      ...says(field, values[field.name], wording, child(path, field.name)),
      ...saysOf(field.dependents, values, wording, path),
    ]);
}

function says(field: FieldLayout, value: unknown, wording: Wording, path: Path): readonly string[] {
  const kind = fieldKind(field.schema);
  if (kind === 'group') return value === undefined ? [] : saysOf(layoutFields(field.schema), value, wording, path);
  if (kind === 'list') {
    const count = Array.isArray(value) ? value.length : 0;
    const title = wording.t(field.schema.title ?? field.name);
    return count > 0 ? [wording.t('forms.counted', { title, count })] : [];
  }
  const words = inShort(field, value, wording, path);
  return words === undefined || words === '' ? [] : [words];
}
