/** A message key of the module or of the form. The caller's `t` turns it into words. */
export type MessageKey = string;

/**
 * A schema of the configuration dialect, version 1: the part of JSON Schema 2020-12 that a form can draw, and Tandem's `x-` keys.
 * The dialect is closed: what is not named here is refused by `dialectProblems`, so that no setting is ever silently left out of a form.
 */
export interface FormSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  readonly title?: MessageKey;
  readonly description?: MessageKey;
  readonly default?: unknown;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  /** The step of a number: 0.01 for two decimals. */
  readonly multipleOf?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly oneOf?: readonly FormSchema[];
  readonly anyOf?: readonly FormSchema[];
  readonly 'x-widget'?: Widget;
  /** Several lines for a translated text. */
  readonly 'x-multiline'?: boolean;
  /** Message key of the unit, shown behind a number. */
  readonly 'x-unit'?: MessageKey;
  /** Position among the fields around it; without it, after those that have one. */
  readonly 'x-order'?: number;
  /** On a property of the outermost object: message key of the section it stands in. */
  readonly 'x-section'?: MessageKey;
  /** Shown only while the field beside it has this value. */
  readonly 'x-show-if'?: ShowIf;
  /** Message keys of the values of an enum, or of the branches of a union. */
  readonly 'x-enum-titles'?: Readonly<Record<string, MessageKey>>;
  /** On a list of objects: the property by which an item is known, whatever its position. */
  readonly 'x-key'?: string;
  /** On a list: message key of the button that adds an item. */
  readonly 'x-add'?: MessageKey;
  /**
   * On a string: it holds the key of an item of that keyed list of the same configuration. A JSON Pointer from the outermost object;
   * `*` in it is the item in which the string stands itself: `/team/roles`, `/years/*\/blocks`.
   */
  readonly 'x-items-of'?: string;
  /** Beside `x-items-of`: fixed values that can be chosen too, with the message keys of their titles. */
  readonly 'x-items-also'?: Readonly<Record<string, MessageKey>>;
}

/** `hours`: minutes in the tree; `money`: cents, shown in euros; `share`: basis points, shown in percent; `month`: `YYYY-MM`. */
export const widgets = ['textarea', 'hours', 'money', 'share', 'month', 'segmented', 'translated'] as const;
export type Widget = (typeof widgets)[number];

export interface ShowIf {
  readonly field: string;
  readonly equals: unknown;
}
