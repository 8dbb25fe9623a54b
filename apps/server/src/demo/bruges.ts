import { boost, switchCourse, taALent, uitstraling, zinderinG } from './bruges-courses.ts';
import type { DemoCentre } from './centre.ts';

/** Bruges: its pathways, and five courses of which three meet now. */
export const bruges: DemoCentre = {
  slug: 'brugge',
  name: { nl: 'OCMW Brugge', fr: 'CPAS de Bruges', en: 'OCMW of Bruges' },
  locales: ['nl'],
  timeZone: 'Europe/Brussels',
  staff: [
    { email: 'coordinatie.brugge@demo.example', name: 'Hilde Voorbeeld', role: 'coordinator' },
    { email: 'opleiding.brugge@demo.example', name: 'Jeroen Proefstuk', role: 'trainer' },
    { email: 'sociaal.brugge@demo.example', name: 'Saskia Sjabloon', role: 'social-worker' },
    { email: 'beheer.brugge@demo.example', name: 'Wim Schijnnaam', role: 'administrator' },
  ],
  seed: 1128,
  reason: 'Demonstratiecentrum',
  projects: [
    { plugin: 'bruges', groups: [] },
    { plugin: 'uitstraling', groups: uitstraling },
    { plugin: 'boost', groups: boost },
    { plugin: 'zinderin-g', groups: zinderinG },
    { plugin: 'switch', groups: switchCourse },
    { plugin: 'ta-a-lent', groups: taALent },
  ],
};
