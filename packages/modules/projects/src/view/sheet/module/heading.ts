import type { Text } from '@tandem/sdk';
import type { PrintedModule } from '@tandem/sdk/admin';
import { said } from '../../words.ts';
import type { SheetContext } from '../context.ts';
import { valuesOf } from './said-fields.ts';

/** What a module is called in the language of the sheet, which need not be the reader's. */
export const moduleTitle = (context: SheetContext, module: PrintedModule): string =>
  inLanguage(context, module, 'title') || module.title;

/** What it is for, in the same language. */
export const moduleAim = (context: SheetContext, module: PrintedModule): string =>
  inLanguage(context, module, 'aim') || module.aim;

const inLanguage = ({ locale }: SheetContext, { configuration }: PrintedModule, name: string): string =>
  said(valuesOf(configuration)[name] as Text | undefined, locale);
