import { z } from 'zod';
import { choice, fullTime, group, keyed, line, note, oneOfList, points, share } from './fields.ts';

/** Who works for the project, for how much, and how many people that can carry. */
export const team = group('team', {
  /** The cost line of the sheet, against which the lines below are counted. */
  budgeted: fullTime('team.budgeted').optional().meta({
    title: 'team.budgeted',
    description: 'team.budgeted.help',
    'x-unit': 'unit.full-time-equivalents',
  }),
  roles: points('team.roles').optional(),
  lines: keyed('team.lines', {
    name: line('name'),
    /** Left out where the sheet does not say, as of posts that another pays. */
    fullTime: fullTime('team.full-time').optional(),
    /** How many people share it. Left out where the sheet does not say. */
    persons: z.int().min(1).max(500).optional().meta({ title: 'team.persons', 'x-unit': 'unit.persons' }),
    /** One person may hold several roles. */
    roles: keyed('team.line.roles', { role: oneOfList('team.role', '/team/roles') }, 12).optional(),
    onBudget: z.boolean().default(true).meta({ title: 'team.on-budget', description: 'team.on-budget.help' }),
    paidBy: line('team.paid-by').optional(),
    note: note(),
  }).optional(),
  /** How many profiles the sheet has, also those that it does not let one tell apart. */
  competencesExpected: z
    .int()
    .min(0)
    .max(50)
    .optional()
    .meta({ title: 'team.competences-expected', description: 'team.competences-expected.help' }),
  competences: keyed('team.competences', {
    name: line('name'),
    /** Of whom it is asked; of all when it does not say. */
    role: oneOfList('team.role', '/team/roles').optional(),
    note: note(),
  }).optional(),
  jointFollowUp: points('team.joint-follow-up').optional(),
  caseload: group('caseload', {
    perFullTime: z.int().min(1).max(1000).meta({ title: 'caseload.per-full-time', 'x-unit': 'unit.persons' }),
    /** Time that goes elsewhere, which the centre counts out or not. */
    deductions: keyed('caseload.deductions', {
      name: line('name'),
      fullTime: fullTime('team.full-time'),
      deducted: z.boolean().default(false).meta({ title: 'caseload.deducted' }),
    }).optional(),
    whenFull: choice(['stop', 'warn'], 'caseload.when-full').default('stop'),
  }).optional(),
  /** How much of the work is collective; the rest is individual. */
  packageRatio: group('package-ratio', {
    collective: share('package-ratio.collective'),
    tolerance: share('package-ratio.tolerance').default(0),
  }).optional(),
});
