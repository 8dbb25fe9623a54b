import type { PrintedBlock } from '@tandem/sdk/admin';
import { monthText } from '../month.ts';
import { said } from '../words.ts';
import {
  facts,
  item,
  items,
  listOf,
  listUnder,
  noted,
  type Section,
  type SheetContext,
  under,
  unclearMark,
} from './context.ts';

type Block = NonNullable<NonNullable<SheetContext['configuration']['programme']>['blocks']>[number];

const rangeText = (range: { readonly least: number; readonly most: number } | undefined): string =>
  range === undefined
    ? ''
    : range.least === range.most
      ? String(range.least)
      : `${String(range.least)}–${String(range.most)}`;

/** How an edition is built, and the editions that were held. */
export const programme: Section = (context) => {
  const { configuration, locale, t } = context;
  const { programme: template, editions } = configuration;
  return under(t('section.programme'), [
    ...facts([
      [t('editions-per-year'), template?.editionsPerYear === undefined ? '' : String(template.editionsPerYear)],
      [t('programme.weeks'), template?.weeks ? `${rangeText(template.weeks)} ${t('unit.weeks')}` : ''],
      [t('days-per-week'), template?.daysPerWeek === undefined ? '' : context.format.number(template.daysPerWeek)],
      [t('group-size'), template?.groupSize ? `${rangeText(template.groupSize)} ${t('unit.persons')}` : ''],
      [t('holidays'), (template?.holidays ?? []).map(({ name }) => said(name, locale)).join(', ')],
    ]),
    ...blockTable(context, template?.blocks ?? []),
    ...listUnder(t('programme.variants'), template?.variants, locale),
    ...listUnder(t('programme.methods'), template?.methods, locale),
    ...listUnder(t('programme.accents'), template?.accents, locale),
    ...under(
      t('editions'),
      (editions ?? []).flatMap((one) => editionBlocks(context, one)),
      3,
    ),
  ]);
};

function blockTable({ locale, t, format }: SheetContext, blocks: readonly Block[]): readonly PrintedBlock[] {
  if (blocks.length === 0) return [];
  const total = blocks.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const weeks = ({ fromWeek, toWeek }: Block) =>
    fromWeek === toWeek ? String(fromWeek) : `${String(fromWeek)}–${String(toWeek)}`;
  return [
    {
      kind: 'table',
      caption: t('blocks'),
      columns: [
        { title: t('blocks.weeks') },
        { title: t('blocks.form') },
        { title: t('name') },
        { title: t('blocks.sessions-per-week'), numeric: true },
        { title: t('blocks.minutes'), numeric: true },
      ],
      rows: blocks.map((block) => [
        weeks(block),
        t(`blocks.form.${block.form}`),
        said(block.name, locale),
        block.sessionsPerWeek === undefined ? '' : String(block.sessionsPerWeek),
        block.minutes === undefined ? '' : format.minutes(block.minutes),
      ]),
      ...(total > 0 && { total: [t('funding.total'), '', '', '', format.minutes(total)] }),
    },
  ];
}

type Edition = NonNullable<SheetContext['configuration']['editions']>[number];

function editionBlocks({ locale, t, format }: SheetContext, edition: Edition): readonly PrintedBlock[] {
  const { dates, months } = edition;
  const days = [dates?.from, dates?.to].map((date) => (date === undefined ? '' : format.date(date)));
  const rough = [months?.from, months?.to].map((month) => (month === undefined ? '' : monthText(month, locale)));
  const told = [days, rough].map((ends) => ends.filter(Boolean).join(' – ')).find(Boolean);
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  return [
    { kind: 'heading', level: 4, text: said(edition.name, locale) },
    ...facts([
      [t('editions.dates'), said(edition.when, locale) || (told ?? '')],
      [t('editions.weeks'), number(edition.weeks)],
      [t('editions.at-start'), number(edition.atStart)],
      [t('editions.at-end'), number(edition.atEnd)],
      [t('editions.reached'), number(edition.reached)],
      [
        t('editions.concept-changed'),
        edition.conceptChanged === undefined ? '' : t(edition.conceptChanged ? 'yes' : 'no'),
      ],
      [t('editions.method'), said(edition.method, locale)],
      [t('editions.comment'), said(edition.comment, locale)],
    ]),
  ];
}

/** How often what happens, and how one looks back on people and modules. */
export const evaluation: Section = (context) => {
  const { configuration, locale, t } = context;
  const { cadences, evaluation: plan } = configuration;
  const cadenceItems = (cadences ?? []).map((cadence) => {
    const { every, strength, when, note } = cadence;
    const often = every
      ? t('cadences.text', {
          strength: t(`cadences.strength.${strength}`),
          times: every.times,
          count: every.count,
          unit: every.unit,
        })
      : t(`cadences.strength.${strength}`);
    const beside = [often, said(when, locale), said(note, locale), unclearMark(context, cadence.unclear)];
    return item(said(cadence.name, locale), beside);
  });
  const moments = (list: NonNullable<typeof plan>['participant']) =>
    (list ?? []).map((moment) => {
      const variant = configuration.programme?.variants?.find(({ key }) => key === moment.variant);
      const beside = [
        momentText(context, moment.at),
        said(variant?.name, locale),
        said(moment.by, locale),
        moment.instrument ? t(`evaluation.instrument.${moment.instrument}`) : '',
        said(moment.how, locale),
        ...items(moment.sections, locale).map(({ text }) => text),
        unclearMark(context, moment.unclear),
      ];
      return item(said(moment.name, locale), beside);
    });
  return [
    ...under(t('cadences'), listOf(cadenceItems)),
    ...under(t('evaluation.participant'), listOf(moments(plan?.participant))),
    ...under(t('evaluation.module'), listOf(moments(plan?.module))),
    ...noted(said(plan?.closing, locale)),
  ];
};

type At = NonNullable<NonNullable<SheetContext['configuration']['evaluation']>['participant']>[number]['at'];

function momentText({ configuration, locale, t }: SheetContext, at: At): string {
  if (at.kind === 'months') {
    const { from, to = from } = at;
    return t('evaluation.months', { from, to, isOne: from === to ? 'yes' : 'no' });
  }
  if (at.kind === 'cadence') return said(configuration.cadences?.find(({ key }) => key === at.cadence)?.name, locale);
  return t(`evaluation.at.${at.kind}`);
}
