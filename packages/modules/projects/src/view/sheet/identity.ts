import { said } from '../words.ts';
import { facts, listUnder, type Section, type SheetContext, under } from './context.ts';

/** Whose project it is, when it runs, and under which call. */
export const identity: Section = (context) => {
  const { configuration: project, locale, t } = context;
  const { aliases, call, contactsExpected, history, label, workLanguage } = project;
  return [
    ...facts([
      [t('organisation'), said(project.organisation, locale)],
      [t('code'), project.code ?? ''],
      [t('aliases'), (aliases ?? []).map(({ spelling }) => spelling).join(', ')],
      [t('name-note'), said(project.nameNote, locale)],
      [t('label'), label ? t(`label.${label}`) : ''],
      [
        t('contacts-expected'),
        contactText(context) || (contactsExpected === undefined ? '' : String(contactsExpected)),
      ],
      [t('work-language'), workLanguage ? t(`work-language.${workLanguage}`) : ''],
      [t('period'), periodText(context)],
      [t('first-held'), project.firstHeld === undefined ? '' : String(project.firstHeld)],
      [t('call'), [said(call?.name, locale), call?.reference].filter(Boolean).join(', ')],
      [t('modelled-on'), modelText(context)],
    ]),
    ...listUnder(
      t('history'),
      (history ?? []).map((one) => ({
        ...one,
        name: {
          [locale]:
            one.year === undefined
              ? said(one.name, locale)
              : t('sheet.named', { name: String(one.year), value: said(one.name, locale) }),
        },
      })),
      locale,
    ),
  ];
};

/** The contact persons by name; while none is entered only how many the sheet has. */
const contactText = ({ contacts }: SheetContext): string =>
  contacts.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(', ');

/** When the project runs, in words. */
function periodText({ configuration: { period }, t, format }: SheetContext): string {
  if (period === undefined) return '';
  if (period.kind === 'dates')
    return [period.from, period.to]
      .map((date) => (date === undefined ? '' : format.date(date)))
      .filter(Boolean)
      .join(' – ');
  if (period.kind === 'school-year' && period.first !== undefined)
    return `${t('period.school-year')}, ${String(period.first)}–${String(period.first + 1)}`;
  return t(`period.${period.kind}`);
}

/** What the project wants, how it works, and by what it succeeds. */
export const purpose: Section = (context) => {
  const { configuration: project, locale, t } = context;
  const { inspiration, figures } = project;
  const source = inspiration ? t(`inspiration.source.${inspiration.source}`) : '';
  return under(t('section.purpose'), [
    ...facts([
      [t('objective'), said(project.objective, locale)],
      [t('definition'), said(project.definition, locale)],
      [t('focus'), (project.focus ?? []).map((one) => t(`focus.${one}`)).join(', ')],
      [t('end-uses'), (project.endUses ?? []).map((one) => t(`end-uses.${one}`)).join(', ')],
      [t('inspiration'), [source, said(inspiration?.note, locale)].filter(Boolean).join(' – ')],
    ]),
    ...listUnder(t('objectives'), project.objectives, locale),
    ...listUnder(t('additional-objectives'), project.additionalObjectives, locale),
    ...listUnder(t('stances'), project.stances, locale),
    ...listUnder(t('principles'), project.principles, locale),
    ...listUnder(t('reasons'), project.reasons, locale),
    ...listUnder(t('success-factors'), project.successFactors, locale),
    ...((figures ?? []).length > 0
      ? under(t('figures'), facts((figures ?? []).map((one) => [said(one.name, locale), figureText(context, one)])), 3)
      : []),
  ]);
};

type Figure = NonNullable<SheetContext['configuration']['figures']>[number];

/** "About 90 people (2017-10, …)". */
const figureText = ({ locale, t, format }: SheetContext, { value, unit, precision, asOf, note }: Figure) => {
  const number = [
    precision && precision !== 'exact' ? t(`figures.precision.${precision}`) : '',
    format.number(value),
    unit ? t(`figures.unit.${unit}`).toLowerCase() : '',
  ]
    .filter(Boolean)
    .join(' ');
  const beside = [asOf, said(note, locale)].filter(Boolean).join(', ');
  return beside ? `${number} (${beside})` : number;
};

/** The project that this one is a copy of, by its title; one that the reader does not work for, or that is no more, by its address. */
const modelText = ({ configuration: { modelledOn }, project }: SheetContext): string =>
  modelledOn === undefined ? '' : (project.titles[modelledOn] ?? modelledOn);
