import type { Statement } from '../shared/statement.ts';
import { points, say } from './texts.ts';

/** Minutes. */
const hours = (count: number) => count * 60;

/** Eighteen weeks, in which the weight moves from the group to the person and to work. The hours are those of the whole block. */
export const programme: Statement['programme'] = {
  editionsPerYear: 2,
  weeks: { least: 18, most: 18 },
  methods: points('form', 'group', 'individual', 'internship'),
  accents: [{ key: 'shift', name: say('accent.shift') }],
  blocks: [
    group('group-1', 1, 7, hours(60)),
    individual('individual-1', 8),
    group('group-2', 9, 13, hours(45)),
    individual('individual-2', 14),
    {
      key: 'internship',
      name: say('form.internship'),
      form: 'placement',
      fromWeek: 15,
      toWeek: 17,
      minutes: hours(60),
      part: 'internship',
    },
    { key: 'closing', name: say('block.closing'), form: 'closing', fromWeek: 18, toWeek: 18, minutes: hours(3) },
  ],
};

function group(key: string, fromWeek: number, toWeek: number, minutes: number) {
  const form = 'group' as const;
  return { key, name: say('form.group'), form, fromWeek, toWeek, minutes, sessionsPerWeek: 3, part: 'workshops' };
}

function individual(key: string, week: number) {
  const form = 'individual' as const;
  return {
    key,
    name: say('form.individual'),
    form,
    fromWeek: week,
    toWeek: week,
    minutes: hours(7.5),
    part: 'individual',
  };
}

/** The editions that the sheet speaks of; the last crosses the end of the year. */
export const editions: Statement['editions'] = [
  { key: '2016-2', name: say('edition.2016-2'), atStart: 12, atEnd: 8 },
  { key: '2017-1', name: say('edition.2017-1'), months: { from: '2017-02', to: '2017-06' } },
  { key: '2017-2', name: say('edition.2017-2'), months: { from: '2017-09', to: '2018-01' } },
];
