import { count, group, inSection, line, lines, minutes, named, oneOf, yesNo } from '@tandem/sdk/kinds';
import { text } from '@tandem/sdk';
import { z } from 'zod';
import { firstConfiguration } from './version-1.ts';

const {
  halfDaysPerWeek: _halfDays,
  individualEvaluationWeeks: _weeks,
  languageTeacher,
  ...kept
} = firstConfiguration.shape;

const content = inSection('configuration.section.content', 30, {
  components: named('configuration.components'),
  topics: named('configuration.topics', {
    /** Whether it is noted at which sessions the topic came up. */
    tracked: yesNo('configuration.topics.tracked'),
  }),
  methods: named('configuration.methods'),
  accents: named('configuration.accents'),
  sessionTypes: named('configuration.session-types', {
    sessions: count('configuration.session-types.sessions', { unit: 'unit.sessions', most: 500 }),
    topics: named('configuration.session-types.topics'),
    methods: named('configuration.session-types.methods'),
    assignments: yesNo('configuration.session-types.assignments'),
  }),
  /** What runs through all sessions, and through other modules too: a session can be marked as part of it. */
  threads: named('configuration.threads').meta({ description: 'configuration.threads.help' }),
  externalSchemes: named('configuration.external-schemes').meta({ description: 'configuration.external-schemes.help' }),
  internship: group('configuration.internship', {
    place: oneOf(['none', 'optional', 'required'], 'configuration.internship.place').default('none'),
    minutes: minutes('configuration.internship.minutes', 120_000),
  }),
  outputs: named('configuration.outputs'),
});

/** What they teach is a text: French as a foreign language, Dutch, literacy. */
const teacher = z
  .object({
    ...languageTeacher.unwrap().shape,
    subject: line('configuration.language-teacher.subject').meta({
      'x-show-if': { field: 'present', equals: true },
      'x-order': 3,
    }),
  })
  .prefault({})
  .meta({ title: 'configuration.language-teacher' });

/** A trainer hears of worries from day to day, and passes each on to who can help. */
const signals = inSection('configuration.section.signals', 45, {
  signals: group('configuration.signals', {
    collected: yesNo('configuration.signals.collected'),
    routes: named('configuration.signals.routes', {
      passedTo: text().meta({ title: 'configuration.signals.routes.passed-to', 'x-widget': 'translated' }),
    }),
  }),
});

/**
 * How a centre runs its workshops, version 2: what the sheets of the field say of activities in a group has its place, and what only some
 * projects state has no default any more. Goals, programme blocks, editions, rules on how often something is due, the evaluation
 * plan and material stand in the project's own configuration. Released: never edited.
 */
export const secondConfiguration = z
  .object({
    ...kept,
    ...inSection('configuration.section.presentation', 20, {
      ledBy: line('configuration.led-by').meta({ description: 'configuration.led-by.help' }),
    }),
    halfDaysPerWeek: count('configuration.half-days', { unit: 'unit.half-days', most: 10 }).meta({
      'x-section': 'configuration.section.groups',
      'x-order': 5,
    }),
    ...inSection('configuration.section.groups', 21, {
      fewest: count('configuration.fewest', { unit: 'unit.persons', most: 20 }).meta({
        description: 'configuration.fewest.help',
      }),
      entry: oneOf(['rolling', 'cohort'], 'configuration.entry').optional(),
      entryCondition: lines('configuration.entry-condition'),
      intensity: lines('configuration.intensity'),
      /** Whether long-standing members motivate or coach newcomers. */
      peerCoaching: yesNo('configuration.peer-coaching'),
    }),
    languageTeacher: teacher.meta({ 'x-section': 'configuration.section.language', 'x-order': 6 }),
    ...inSection('configuration.section.language', 26, {
      languageWork: oneOf(['each-activity', 'in-passing', 'course'], 'configuration.language-work').optional(),
    }),
    ...content,
    ...signals,
    individualEvaluationWeeks: count('configuration.individual-evaluation', { unit: 'unit.weeks', most: 52 }).meta({
      description: 'configuration.individual-evaluation.help',
      'x-section': 'configuration.section.evaluation',
      'x-order': 11,
    }),
    ...inSection('configuration.section.evaluation', 46, {
      groupEvaluation: oneOf(['ad-hoc', 'each-session', 'at-the-end'], 'configuration.group-evaluation').optional(),
    }),
  })
  .refine(({ fewest = 1, places }) => fewest <= places, { path: ['fewest'], message: 'problem.range' });
