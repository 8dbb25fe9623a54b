interface Dated {
  readonly period?: { readonly kind: string; readonly from?: string | undefined } | undefined;
  readonly firstHeld?: number | undefined;
  readonly editions?: readonly { readonly dates?: { readonly from?: string | undefined } | undefined }[] | undefined;
}

/** Editions that begin before their project does: before its first day, or before the year in which it was first held. */
export function editionBeforeProject({ period, firstHeld, editions = [] }: Dated) {
  const first = period?.kind === 'dates' && period.from !== undefined ? period.from : undefined;
  const begins = first ?? (firstHeld === undefined ? undefined : `${String(firstHeld)}-01-01`);
  if (begins === undefined) return [];
  return editions.flatMap(({ dates }, index) =>
    // Dates written as ISO compare as text.
    dates?.from !== undefined && dates.from < begins
      ? [{ index, field: ['dates', 'from'], message: 'problem.editions.before-project' }]
      : [],
  );
}
