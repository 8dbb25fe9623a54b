import type { PrintedBlock } from '@tandem/sdk/admin';
import { said } from '../words.ts';
import {
  facts,
  items,
  listOf,
  listUnder,
  noted,
  type Section,
  type SheetContext,
  under,
  unclearMark,
} from './context.ts';

type Part = NonNullable<SheetContext['configuration']['parts']>[number];

/** What the project is made of, part by part, those inside another under it. */
export const parts: Section = (context) => {
  const { configuration, project, t } = context;
  const all = configuration.parts ?? [];
  const told = all.filter(({ parent }) => parent === undefined).flatMap((part) => partBlocks(context, part, all, 3));
  const claimed = new Set(all.flatMap(({ module }) => module ?? []));
  const others = project.modules.filter(({ slug }) => !claimed.has(slug));
  return under(t('section.parts'), [
    ...told,
    ...others.flatMap(({ title, aim, state }): readonly PrintedBlock[] => [
      { kind: 'heading', level: 3, text: title },
      ...facts([
        [t('aim'), aim],
        [t('parts.state'), t(`parts.state.${state}`)],
      ]),
    ]),
  ]);
};

function partBlocks(context: SheetContext, part: Part, all: readonly Part[], level: 3 | 4): readonly PrintedBlock[] {
  const { project, locale, t } = context;
  const module = project.modules.find(({ slug }) => slug === part.module);
  const numbers = (part.numbers ?? []).map(({ number, where }) =>
    [number, said(where, locale)].filter(Boolean).join(' – '),
  );
  const inside = all.filter(({ parent }) => parent === part.key);
  const nameOf = (key: string) =>
    titleOf(
      context,
      all.find((one) => one.key === key),
    );
  return [
    { kind: 'heading', level, text: titleOf(context, part) },
    ...facts([
      [t('parts.level'), t(`parts.level.${part.level}`)],
      [t('parts.numbers'), numbers.join(', ')],
      [t('parts.forms'), (part.forms ?? []).map((form) => t(`parts.forms.${form}`)).join(', ')],
      [t('parts.state'), module ? t(`parts.state.${module.state}`) : ''],
      [t('parts.optional'), part.optional ? t('yes') : ''],
      [t('parts.transversal'), part.transversal ? t('parts.transversal.yes') : ''],
      [t('aim'), said(part.aim, locale) || (module?.aim ?? '')],
      [t('parts.sessions'), part.sessions === undefined ? '' : String(part.sessions)],
      [t('parts.led-by'), said(part.ledBy, locale)],
      [t('parts.entry-condition'), said(part.entryCondition, locale)],
      [t('parts.output'), said(part.output, locale)],
      [
        t('parts.transitions'),
        (part.transitions ?? [])
          .map(({ to, when }) =>
            [to === 'outside' ? t('parts.transition.outside') : nameOf(to), said(when, locale)]
              .filter(Boolean)
              .join(' – '),
          )
          .join('; '),
      ],
    ]),
    ...listUnder(t('sub-objectives'), part.objectives, locale, 4),
    ...listUnder(t('parts.individual-goals'), part.individualGoals, locale, 4),
    ...listUnder(t('parts.collective-goals'), part.collectiveGoals, locale, 4),
    ...under(t('parts.contents'), listOf(items(part.contents, locale)), 4),
    ...noted(unclearMark(context, part.unclear)),
    ...inside.flatMap((one) => partBlocks(context, one, all, 4)),
  ];
}

/** What a part is called: its own name, else that of the module that carries it out. */
function titleOf({ project, locale }: SheetContext, part: Part | undefined): string {
  const module = project.modules.find(({ slug }) => slug === part?.module);
  return said(part?.name, locale) || (module?.title ?? part?.key ?? '');
}
