import type { Problem } from '@tandem/sdk';
import { problemsIn } from '@tandem/sdk/admin';
import type { NoteLink } from '@tandem/ui';
import type { MessageKey, WorkshopProps } from '../props.ts';
import { troubleText } from '../trouble-text.ts';

/** The fields of a form by the name that problems give them, each with the message key of its label. */
export type FieldLabels<Name extends string> = Readonly<Record<Name, MessageKey>>;

/** What a form knows while it is filled in and sent. */
export interface SentForm<Name extends string> {
  readonly busy: boolean;
  /** What is wrong with a field, in words. */
  error(name: Name): string | undefined;
  /** The lines of the summary, each leading to its field. */
  readonly links: readonly NoteLink[];
  /** What went wrong that no field can mend. */
  readonly trouble: string | undefined;
  /** Counts the attempts, so that the summary takes the focus each time. */
  readonly attempt: number;
  idOf(name: Name): string;
  /** Runs a call once at a time; what the server says is wrong comes to the fields and what was typed stays. */
  send(call: () => Promise<void>): Promise<void>;
}

/** The state of one form. `words` is asked again at each use, because the language of a page may change. */
export function createForm<Name extends string>(
  prefix: string,
  labels: FieldLabels<Name>,
  words: () => Pick<WorkshopProps, 't' | 'shell'>,
): SentForm<Name> {
  let busy = $state(false);
  let attempt = $state(0);
  let refused: { readonly error: unknown } | undefined = $state.raw();
  const problems = $derived(problemsIn(refused?.error));
  const isField = (name: string): name is Name => Object.hasOwn(labels, name);
  const nameOf = ({ path }: Problem) => path.split('/')[1] ?? '';
  const idOf = (name: Name) => `${prefix}-${name}`;
  const error = (name: Name) => {
    const problem = problems.find((one) => nameOf(one) === name);
    return problem && words().shell.core(problem.key, problem.values);
  };
  const links = $derived(
    (Object.keys(labels) as Name[]).flatMap((name) => {
      const text = error(name);
      if (text === undefined) return [];
      const { t } = words();
      return [{ href: `#${idOf(name)}`, text: t('form.problem', { label: t(labels[name]), problem: text }) }];
    }),
  );
  return {
    get busy() {
      return busy;
    },
    get attempt() {
      return attempt;
    },
    get links() {
      return links;
    },
    get trouble() {
      return refused && !problems.some((problem) => isField(nameOf(problem)))
        ? troubleText(refused.error, words())
        : undefined;
    },
    error,
    idOf,
    async send(call) {
      if (busy) return;
      busy = true;
      refused = undefined;
      try {
        await call();
      } catch (failed) {
        refused = { error: failed };
        attempt += 1;
      } finally {
        busy = false;
      }
    },
  };
}
