import { discriminatorOf } from './union.ts';
import type { FormSchema } from './schema.ts';

/** How a field is drawn. */
export type FieldKind =
  | 'text'
  | 'textarea'
  | 'date'
  | 'month'
  | 'number'
  | 'hours'
  | 'money'
  | 'share'
  | 'switch'
  | 'select'
  | 'segmented'
  | 'checks'
  | 'item'
  | 'items'
  | 'translated'
  | 'group'
  | 'list'
  | 'union';

/** How `schema` is drawn, or nothing when the dialect has no way to draw it. */
export function fieldKind(schema: FormSchema): FieldKind | undefined {
  const widget = schema['x-widget'];
  if (widget === 'translated') return 'translated';
  if (schema.oneOf) return discriminatorOf(schema) === undefined ? undefined : 'union';
  if (schema.enum) return widget === 'segmented' ? 'segmented' : 'select';
  switch (schema.type) {
    case 'string':
      if (schema['x-items-of'] !== undefined) return 'item';
      if (schema.format === 'date') return 'date';
      return widget === 'textarea' || widget === 'month' ? widget : 'text';
    case 'number':
    case 'integer':
      return widget === 'hours' || widget === 'money' || widget === 'share' ? widget : 'number';
    case 'boolean':
      return 'switch';
    case 'object':
      return schema.properties ? 'group' : undefined;
    case 'array':
      if (schema.items?.enum) return 'checks';
      if (schema.items?.['x-items-of'] !== undefined) return 'items';
      return schema.items?.properties && schema['x-key'] ? 'list' : undefined;
    default:
      return undefined;
  }
}

/** Whether a field is several inputs under one label. */
export function isGroup(kind: FieldKind): boolean {
  return kind === 'checks' || kind === 'items' || kind === 'translated' || kind === 'list' || kind === 'segmented';
}
