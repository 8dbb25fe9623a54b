import type { HTMLAttributes, HTMLSelectAttributes } from 'svelte/elements';

/** One of the answers of a select, a row of choices or a set of checkboxes. */
export interface Choice<Value extends string | number = string> {
  readonly value: Value;
  readonly label: string;
  /** Of a label in another language than the page's: the name of that language, in itself. */
  readonly lang?: string;
}

// Props of components with a type parameter stand here: the declarations svelte-package writes cannot name them otherwise.

export interface SelectProps<Value extends string | number> extends Omit<HTMLSelectAttributes, 'class' | 'value'> {
  readonly choices: readonly Choice<Value>[];
  value?: Value | null | undefined;
  /** First line that stands for no answer; without it, one of the choices is always chosen. */
  readonly none?: string | undefined;
  readonly onvalue?: ((value: Value | null) => void) | undefined;
}

export interface SegmentedProps<Value extends string | number> extends Omit<
  HTMLAttributes<HTMLDivElement>,
  'class' | 'role'
> {
  readonly choices: readonly Choice<Value>[];
  value?: Value | null | undefined;
  /** Name of the radios; made up when nothing is posted. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly onvalue?: ((value: Value) => void) | undefined;
}
