import type { PrintedBlock } from '@tandem/sdk/admin';
import { factOf, items, listOf, type SheetContext } from './context.ts';

type Part = NonNullable<SheetContext['configuration']['parts']>[number];

/** What a part is about: its topics, its methods, each under their name; what is neither before them. */
export function contentBlocks({ locale, t }: SheetContext, { contents = [] }: Part): readonly PrintedBlock[] {
  const kinds = Map.groupBy(contents, ({ kind }) => kind);
  const facts = [...kinds].flatMap(([kind, points]) =>
    kind === undefined ? [] : factOf(t(`sheet.content.${kind}`), items(points, locale)),
  );
  return [
    ...listOf(items(kinds.get(undefined), locale)),
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
  ];
}
