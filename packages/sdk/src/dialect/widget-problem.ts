import { type FormSchema, type Widget, widgets } from './schema.ts';

/** What each widget is drawn on. Whole numbers only where the tree holds minutes, cents or basis points: half a cent cannot be paid. */
const drawnOn: Readonly<Record<Widget, (schema: FormSchema) => boolean>> = {
  textarea: ({ type }) => type === 'string',
  month: ({ type }) => type === 'string',
  hours: ({ type }) => type === 'integer',
  money: ({ type }) => type === 'integer',
  share: ({ type }) => type === 'integer',
  segmented: (schema) => schema.enum !== undefined,
  translated: () => true,
};
const wanted: Readonly<Record<Widget, string>> = {
  textarea: 'a string',
  month: 'a string',
  hours: 'an integer, in minutes',
  money: 'an integer, in cents',
  share: 'an integer, in basis points',
  segmented: 'an enum',
  translated: 'a text',
};

/** Why the widget of a field does not exist or does not fit it; nothing when it does. */
export function widgetProblem(schema: FormSchema): string | undefined {
  const widget = schema['x-widget'];
  if (widget === undefined) return undefined;
  if (!widgets.includes(widget)) return `There is no widget "${widget}". There are: ${widgets.join(', ')}.`;
  if (drawnOn[widget](schema)) return undefined;
  return `The widget "${widget}" is drawn on ${wanted[widget]}. Change the type of the property, or leave the widget out.`;
}
