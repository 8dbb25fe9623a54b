import { points, say } from '../say.ts';
import { evaluation } from './evaluation.ts';
import { funding } from './funding.ts';
import { intake } from './intake.ts';
import { parts } from './parts.ts';
import type { ProjectShape } from './shape.ts';
import { targetGroup } from './target-group.ts';
import { team } from './team.ts';

/** What AMIE says of itself. */
export const project: ProjectShape = {
  title: say('title'),
  code: 'AMIE',
  nameNote: say('name-note'),
  organisation: say('organisation'),
  contactsExpected: 3,
  workLanguage: 'nl',
  period: { kind: 'dates', from: '2022-01-01', to: '2024-12-31' },
  call: { name: say('call'), reference: '002-OC' },
  definition: say('definition'),
  endUses: ['goal', 'springboard', 'job'],
  additionalObjectives: [
    ...points('additional', 'intern'),
    { key: 'mortsel', name: say('additional.mortsel'), note: say('additional.mortsel.note') },
  ],
  principles: points('principle', 'direct-contact'),
  successFactors: points('success', 'low-caseload', 'flexible-staff', 'group-and-individual', 'cohesion'),
  targetGroup,
  intake,
  parts,
  programme: {
    methods: points('method', 'rolling-group', 'members-coach'),
    variants: [
      { key: 'short', name: say('variant.short'), months: 3, note: say('variant.note') },
      { key: 'long', name: say('variant.long'), months: 9, note: say('variant.note') },
    ],
  },
  evaluation,
  team,
  funding,
  partners: [
    { key: 'solentra', name: say('partner.solentra'), kind: 'external' },
    { key: 'housing-office', name: say('partner.housing-office'), kind: 'internal' },
    { key: 'armen-tekort', name: say('partner.armen-tekort'), kind: 'external' },
    { key: 'caw', name: say('partner.caw'), kind: 'external' },
  ],
  channels: points('channel', 'whatsapp', 'facebook', 'e-mail', 'phone'),
  remarks: [
    {
      key: 'own-progress',
      name: say('remark.own-progress'),
      topic: say('remark.own-progress.topic'),
      note: say('remark.own-progress.note'),
    },
  ],
};
