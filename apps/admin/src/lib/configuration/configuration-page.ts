import type { MessageTexts } from '#lib/language/translator.ts';
import type { ConfigurationView } from './view.ts';

/** What the page of one part of a configuration is given. */
export interface ConfigurationPageData {
  readonly centre: { readonly slug: string };
  readonly project: { readonly slug: string; readonly title: string; readonly retired: object | null };
  /** Who reads the page. */
  readonly account: { readonly id: string; readonly name: string };
  readonly chain: string;
  /** Name of the part: of the module, or "The project itself". */
  readonly title: string;
  readonly view: ConfigurationView;
  readonly others: readonly OtherPart[];
  readonly moduleMessages: MessageTexts;
  readonly formMessages: MessageTexts;
}

/** Another part of the same project, which the same publication takes along. */
export interface OtherPart {
  readonly chain: string;
  readonly title: string;
  readonly href: string;
  readonly changes: number;
  /** Problems that stand in the way of publishing. */
  readonly blocks: number;
}
