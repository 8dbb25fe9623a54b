import { revealEvent } from '@tandem/ui';
import { flushSync } from 'svelte';
import type { FormSchema } from '@tandem/sdk/dialect';
import { layoutSections } from '../dialect/layout.ts';
import { isWithin, pathId, type Path } from '../path/pointer.ts';
import { printing } from '../printing.svelte.ts';
import { pathsIn, sectionId } from './section-id.ts';

/** From how many sections a form is too long to be seen at once. */
const many = 10;

export interface SectionFoldSettings {
  readonly schema: FormSchema;
  /** Places with something to mend or changed in the draft: their sections are open from the start. */
  readonly open: readonly Path[];
  /** Where is kept which sections were open. Read only in a browser. */
  readonly memory: {
    read(): readonly string[] | undefined;
    write(open: readonly string[]): void;
  };
  /** The same as given to the form. */
  readonly form?: string;
}

/**
 * Which sections of a long form are open; of a short one nothing folds. Any number may be open at once. Those who go to a field or to
 * a section by its address find it open.
 */
export function createSectionFolds({ schema, open: places, memory, form = 'field' }: SectionFoldSettings) {
  const sections = layoutSections(schema).flatMap((section) =>
    section.title === undefined ? [] : [{ id: sectionId(section, form), paths: pathsIn(section) }],
  );
  const all = sections.map(({ id }) => id);
  const folding = sections.length >= many;
  const holding = sections.filter(({ paths }) => places.some((place) => paths.some((path) => isWithin(place, path))));
  let open = $state.raw<readonly string[]>(holding.map(({ id }) => id));

  const set = (next: readonly string[]): void => {
    open = next;
    memory.write(next);
  };
  const unfold = (id: string): void => {
    if (!open.includes(id)) set([...open, id]);
  };

  /** Opens the section in which a field stands, for whoever goes to that field. */
  const reveal = (event: Event): void => {
    const wanted = String((event as CustomEvent).detail);
    const holds = (path: Path) => wanted === pathId(path, form) || wanted.startsWith(`${pathId(path, form)}.`);
    const found = sections.find(({ id, paths }) => !open.includes(id) && paths.some(holds));
    if (!found) return;
    flushSync(() => unfold(found.id));
    event.preventDefault();
  };
  const followAddress = (): void => {
    const wanted = decodeURIComponent(location.hash.slice(1));
    if (all.includes(wanted)) unfold(wanted);
  };

  return {
    /** Whether this form is long enough to fold. */
    folding,
    isOpen: (id: string): boolean => !folding || printing() || open.includes(id),
    toggle: (id: string): void => set(open.includes(id) ? open.filter((other) => other !== id) : [...open, id]),
    unfold,
    openAll: (): void => set(all),
    closeAll: (): void => set([]),
    /** Takes up what was open before, and answers those who go to something inside. Calling the result ends that. */
    listen: (): (() => void) => {
      if (!folding) return () => {};
      const remembered = memory.read();
      if (remembered) open = remembered.filter((id) => all.includes(id));
      document.addEventListener(revealEvent, reveal);
      addEventListener('hashchange', followAddress);
      return () => {
        document.removeEventListener(revealEvent, reveal);
        removeEventListener('hashchange', followAddress);
      };
    },
    followAddress,
  };
}

export type SectionFolds = ReturnType<typeof createSectionFolds>;
