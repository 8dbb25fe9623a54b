import type { PrintedModule, PrintedBlock } from '@tandem/sdk/admin';
import { said } from '../words.ts';
import { moduleAim, moduleTitle } from './module/heading.ts';
import { contentBlocks } from './contents.ts';
import { standingText } from './module/standing.ts';
import { type ModuleSection, moduleSections } from './module/sections.ts';
import { facts, listUnder, noted, type Section, type SheetContext, under, unclearMark } from './context.ts';

type Part = NonNullable<SheetContext['configuration']['parts']>[number];

/** What the project is made of, part by part, those inside another under it. */
export const parts: Section = (context) => {
  const { configuration, project, t } = context;
  const all = configuration.parts ?? [];
  const told = all.filter(({ parent }) => parent === undefined).flatMap((part) => partBlocks(context, part, all, 3));
  const claimed = new Set(all.flatMap(({ module }) => module ?? []));
  const others = project.modules.filter(({ slug }) => !claimed.has(slug));
  return under(t('section.parts'), [...told, ...others.flatMap((module) => moduleBlocks(context, module))]);
};

/** A module that the project names among none of its parts. */
function moduleBlocks(context: SheetContext, module: PrintedModule): readonly PrintedBlock[] {
  const sections = moduleSections(context, module, 5);
  return [
    { kind: 'heading', level: 3, text: moduleTitle(context, module) },
    ...facts([
      [context.t('aim'), moduleAim(context, module)],
      [context.t('parts.state'), standingText(context, module)],
    ]),
    ...wholeBlocks(sections),
    ...sectionBlocks(sections, 4),
  ];
}

function partBlocks(context: SheetContext, part: Part, all: readonly Part[], level: 3 | 4): readonly PrintedBlock[] {
  const { project, locale, t } = context;
  const [inner, deeper] = level === 3 ? ([4, 5] as const) : ([5, 6] as const);
  const module = project.modules.find(({ slug }) => slug === part.module);
  const numbers = (part.numbers ?? []).map(({ number, where }) =>
    [number, said(where, locale)].filter(Boolean).join(' – '),
  );
  const sections = moduleSections(context, module, deeper);
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
      [t('parts.state'), module ? standingText(context, module) : ''],
      [t('parts.optional'), part.optional ? t('yes') : ''],
      [t('parts.transversal'), part.transversal ? t('parts.transversal.yes') : ''],
      [t('aim'), said(part.aim, locale) || (module ? moduleAim(context, module) : '')],
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
    ...wholeBlocks(sections),
    ...listUnder(t('sub-objectives'), part.objectives, locale, inner),
    ...listUnder(t('parts.individual-goals'), part.individualGoals, locale, inner),
    ...listUnder(t('parts.collective-goals'), part.collectiveGoals, locale, inner),
    ...sectionBlocks([{ title: t('parts.contents'), blocks: contentBlocks(context, part) }, ...sections], inner),
    ...noted(unclearMark(context, part.unclear)),
    ...inside.flatMap((one) => partBlocks(context, one, all, 4)),
  ];
}

/** What is said of a module as a whole. */
const wholeBlocks = (sections: readonly ModuleSection[]): readonly PrintedBlock[] =>
  sections.flatMap(({ title, blocks }) => (title === '' ? blocks : []));

/** What is said in sections, those of one name under one heading. */
const sectionBlocks = (sections: readonly ModuleSection[], level: 4 | 5): readonly PrintedBlock[] =>
  Array.from(
    Map.groupBy(
      sections.filter(({ title }) => title !== ''),
      ({ title }) => title,
    ),
    ([title, alike]) =>
      under(
        title,
        alike.flatMap(({ blocks }) => blocks),
        level,
      ),
  ).flat();

/** What a part is called: its own name, else that of the module that carries it out. */
function titleOf(context: SheetContext, part: Part | undefined): string {
  const module = context.project.modules.find(({ slug }) => slug === part?.module);
  return said(part?.name, context.locale) || (module ? moduleTitle(context, module) : (part?.key ?? ''));
}
