import type { Locale } from '@tandem/sdk';
import { targetAxes } from '../configuration/target-axes.ts';
import type { ProjectConfiguration } from '../configuration/index.ts';
import { said } from './words.ts';

type Axis = keyof typeof targetAxes;

/** One axis of the target group as it is shown: its answers, each with its remark. */
export interface ShownAxis {
  readonly axis: Axis;
  readonly options: readonly { readonly option: string; readonly note: string }[];
  readonly soft: boolean;
  readonly unclear: boolean;
}

/** Whom the project is for, axis by axis in the order of the sheet, without the axes that say nothing. */
export function shownTarget({ targetGroup }: ProjectConfiguration, locale: Locale): readonly ShownAxis[] {
  return (Object.keys(targetAxes) as Axis[]).flatMap((axis) => {
    const answer = targetGroup?.[axis];
    if (!answer || (answer.options.length === 0 && !answer.unclear)) return [];
    const notes: readonly { readonly option: string; readonly note: NonNullable<Parameters<typeof said>[0]> }[] =
      answer.notes ?? [];
    return [
      {
        axis,
        options: answer.options.map((option) => ({
          option,
          note: said(notes.find((one) => one.option === option)?.note, locale),
        })),
        soft: answer.firmness === 'soft',
        unclear: answer.unclear,
      },
    ];
  });
}
