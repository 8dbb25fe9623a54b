import { drawnPathway } from '../pathway.ts';
import { shownTarget } from '../target.ts';
import { said } from '../words.ts';
import { facts, item, items, listOf, paragraph, type Section, under } from './context.ts';

/** Whom the project is for. */
export const target: Section = ({ configuration, locale, t }) => {
  const { ages, criteria } = configuration.targetGroup ?? {};
  const axes = shownTarget(configuration, locale).map(({ axis, options, soft, unclear }) => {
    const answers = options.map(({ option, note }) =>
      note ? `${t(`target.${axis}.${option}`)} (${note})` : t(`target.${axis}.${option}`),
    );
    const marks = [soft ? t('target.soft') : '', unclear ? t('unclear') : ''].filter(Boolean);
    return [t(`target.${axis}`), [answers.join(', '), ...marks].filter(Boolean).join(' – ')] as const;
  });
  const ageText =
    ages?.from !== undefined && ages.to !== undefined
      ? t('target.between', { from: ages.from, to: ages.to })
      : ages?.from !== undefined
        ? t('target.from-age', { from: ages.from })
        : '';
  const others = (criteria ?? []).map(({ name, firmness, when, effect, note }) => {
    const beside = [
      firmness ? t(`criteria.firmness.${firmness}`) : '',
      said(when, locale),
      effect ? t(`criteria.effect.${effect}`) : '',
      said(note, locale),
    ];
    return item(said(name, locale), beside);
  });
  return under(t('section.target'), [
    ...facts([...axes, [t('target.ages'), ageText]]),
    ...under(t('criteria'), listOf(others), 3),
  ]);
};

/** How people come into the project. */
export const intake: Section = ({ configuration, locale, t }) => {
  const { entry, orientation, referrers } = configuration.intake ?? {};
  const steps = drawnPathway(configuration, locale).map((step) => {
    const who = step.actors.map(({ name, count }) =>
      count === undefined ? name : t('pathway.counted', { name, count }),
    );
    const beside = [
      ...who,
      ...step.assesses,
      step.feedbackTo.length > 0 ? t('pathway.owed', { names: step.feedbackTo.join(', ') }) : '',
      step.unclear ? t('unclear.mark', { text: step.unclear }) : '',
    ];
    const named = step.number ? `${step.number}. ${step.name}` : `◇ ${step.name}`;
    return item(named, beside);
  });
  return under(t('section.intake'), [
    ...facts([[t('intake.entry'), entry ? t(`intake.entry.${entry}`) : '']]),
    ...paragraph(said(orientation, locale)),
    ...under(t('intake.referrers'), listOf(items(referrers, locale)), 3),
    ...under(t('pathway'), listOf(steps), 3),
  ]);
};
