import type { PrintedBlock } from '@tandem/sdk/admin';
import { euros } from '../euros.ts';
import { fundingMatrix } from '../funding.ts';
import { shownTeam } from '../team.ts';
import { priceText } from '../price.ts';
import { said } from '../words.ts';
import {
  facts,
  item,
  items,
  listOf,
  listUnder,
  noted,
  paragraph,
  type Section,
  type SheetContext,
  under,
  unclearMark,
} from './context.ts';

/** What it costs, who pays, and who works for it. */
export const costs: Section = (context) => {
  const { configuration, locale, t, format } = context;
  const { funding } = configuration;
  const team = shownTeam(configuration, locale);
  const fullTime = team.sum ?? team.budgeted;
  return [
    ...under(t('section.funding'), [
      ...facts([[t('funding.kind'), funding?.kind ? t(`funding.kind.${funding.kind}`) : '']]),
      ...paragraph(said(funding?.condition, locale)),
      ...fundingTable(context),
      ...noted(unclearMark(context, funding?.unclear)),
    ]),
    ...under(t('section.team'), [
      ...facts([
        [t('team.budgeted'), fullTime === undefined ? '' : t('team.sum', { fullTime })],
        [t('places'), team.places ? t('places.count', { places: team.places.places }) : ''],
      ]),
      ...listOf(
        team.lines.map(({ name, fullTime: post, roles, onBudget, persons }) => {
          const beside = [
            ...roles,
            persons !== undefined && persons > 1 ? t('team.shared', { persons }) : '',
            onBudget ? '' : t('team.outside'),
          ];
          const text = post === undefined ? name : `${name}: ${format.number(post)}`;
          return item(text, beside);
        }),
      ),
      ...under(t('team.competences'), listOf(team.competences.map(({ name, role }) => item(name, [role ?? '']))), 3),
      ...listUnder(t('team.joint-follow-up'), configuration.team?.jointFollowUp, locale),
    ]),
  ];
};

function fundingTable({ configuration, locale, t }: SheetContext): readonly PrintedBlock[] {
  const { sources, rows, total } = fundingMatrix(configuration, locale);
  if (rows.length === 0) return [];
  const percent = (share: number) => t('funding.part-of', { share: share / 100 });
  return [
    {
      kind: 'table',
      caption: t('funding'),
      columns: [
        { title: t('funding.category') },
        ...sources.map(({ name }) => ({ title: name, numeric: true })),
        { title: t('funding.amount'), numeric: true },
      ],
      rows: rows.map(({ name, base, cells, amount }) => [
        base ? `${name} (${base})` : name,
        ...cells.map(({ share, cents }) =>
          share === 0
            ? t('funding.nothing')
            : cents === undefined
              ? percent(share)
              : `${euros(cents, locale)} (${percent(share)})`,
        ),
        amount === undefined ? t('funding.to-fill-in') : euros(amount, locale),
      ]),
      ...(total && {
        total: [t('funding.total'), ...total.cells.map((cents) => euros(cents, locale)), euros(total.amount, locale)],
      }),
    },
  ];
}

/** With whom, where and with what. */
export const practical: Section = ({ configuration, locale, t }) => {
  const { channels, hostServices, material, partners, providers, sites, support, worryDomains } = configuration;
  const priced = (providers ?? []).map(({ name, role, prices, unclear }) => {
    const beside = [
      said(role, locale),
      ...(prices ?? []).map((price) => priceText(price, locale, t)),
      said(unclear, locale) && t('unclear.mark', { text: said(unclear, locale) }),
    ];
    return item(said(name, locale), beside);
  });
  const answer = (title: string, value: string | undefined) => [t(title), value ? t(`${title}.${value}`) : ''] as const;
  return [
    ...under(t('section.means'), [
      ...listUnder(t('sites'), sites, locale),
      ...listUnder(t('material'), material, locale),
      ...listUnder(t('channels'), channels, locale),
      ...under(t('providers'), listOf(priced), 3),
      ...under(t('partners'), listOf(items(partners, locale)), 3),
      ...under(
        t('support'),
        facts([
          [t('support.service'), said(support?.service, locale)],
          [t('support.workers'), support?.workers === undefined ? '' : String(support.workers)],
          answer('support.with-provider', support?.withProvider),
          answer('support.own-worker', support?.ownWorker),
          answer('support.steering-group', support?.steeringGroup),
        ]),
        3,
      ),
      ...listUnder(t('host-services'), hostServices, locale),
      ...listUnder(t('worry-domains'), worryDomains, locale),
    ]),
    ...remarks(configuration, locale, t),
  ];
};

function remarks(
  { remarks: list, unclear }: SheetContext['configuration'],
  locale: SheetContext['locale'],
  t: SheetContext['t'],
): readonly PrintedBlock[] {
  const doubts = (unclear ?? []).map(({ name, heading, readAs }) => {
    const read = said(readAs, locale);
    const text = [said(heading, locale), said(name, locale)].filter(Boolean).join(' – ');
    return item(text, [read && t('sheet.named', { name: t('unclear.read-as'), value: read })]);
  });
  return [...listUnder(t('remarks'), list, locale, 2), ...under(t('unclear.list'), listOf(doubts))];
}
