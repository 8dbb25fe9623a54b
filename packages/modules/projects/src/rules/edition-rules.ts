interface Dated {
  readonly period?: { readonly kind: string; readonly from?: string | undefined } | undefined;
  readonly firstHeld?: number | undefined;
  readonly editions?:
    | readonly {
        readonly dates?: { readonly from?: string | undefined } | undefined;
        readonly months?: { readonly from?: string | undefined } | undefined;
      }[]
    | undefined;
}

/** Editions that begin before their project does: before its first day, or before the year in which it was first held. */
export function editionBeforeProject({ period, firstHeld, editions = [] }: Dated) {
  const first = period?.kind === 'dates' && period.from !== undefined ? period.from : undefined;
  const begins = first ?? (firstHeld === undefined ? undefined : `${String(firstHeld)}-01-01`);
  if (begins === undefined) return [];
  return editions.flatMap(({ dates, months }, index) => {
    // Dates written as ISO compare as text; a month is early only when the whole of it is.
    if (dates?.from !== undefined && dates.from < begins) return [earlyAt(index, 'dates')];
    return months?.from !== undefined && months.from < begins.slice(0, 7) ? [earlyAt(index, 'months')] : [];
  });
}

const earlyAt = (index: number, field: 'dates' | 'months') => ({
  index,
  field: [field, 'from'],
  message: 'problem.editions.before-project',
});

interface Programmed {
  readonly programme?: { readonly blocks?: readonly { readonly toWeek: number }[] | undefined } | undefined;
  readonly editions?:
    readonly { readonly weeks?: number | undefined; readonly blocks?: readonly unknown[] | undefined }[] | undefined;
}

/** Editions too short for the blocks of the template, which they have none of their own to replace. Longer ones leave weeks free. */
export function editionShorterThanTemplate({ programme, editions = [] }: Programmed) {
  const last = Math.max(0, ...(programme?.blocks ?? []).map(({ toWeek }) => toWeek));
  return editions.flatMap(({ weeks, blocks = [] }, index) =>
    weeks !== undefined && blocks.length === 0 && weeks < last
      ? [{ index, field: ['weeks'], message: 'problem.weeks.template' }]
      : [],
  );
}
