import type { DemoCentre, DemoGroup } from './centre.ts';

const group = {
  firstDay: -14,
  lastDay: 21,
  rhythm: { on: [1, 2, 3, 4, 5] },
  place: 'Formation et Emploi, salle 2',
  themes: [
    'Se présenter',
    'Lire un horaire de bus',
    'Téléphoner à une école',
    'Comprendre une facture',
    'Le quartier et ses services',
    'Prendre un rendez-vous',
  ],
} as const satisfies Partial<DemoGroup>;

/** Brussels: MOVE'UP, with two groups that meet on working days. The one centre with an account for each role. */
export const brussels: DemoCentre = {
  slug: 'bruxelles',
  name: { fr: 'CPAS de Bruxelles', nl: 'OCMW Brussel', en: 'CPAS of Brussels' },
  locales: ['fr', 'nl'],
  timeZone: 'Europe/Brussels',
  staff: [
    { email: 'coordination@demo.example', name: 'Marie Maquette', role: 'coordinator' },
    { email: 'formation@demo.example', name: 'Nour Exemple', role: 'trainer' },
    { email: 'social@demo.example', name: 'Bram Maket', role: 'social-worker' },
    { email: 'administration@demo.example', name: 'Ada Modèle', role: 'administrator' },
    { email: 'prestataire@demo.example', name: 'Paul Échantillon', role: 'external-provider' },
    { email: 'controle@demo.example', name: 'Inge Proefstuk', role: 'auditor' },
  ],
  seed: 1976,
  reason: 'Centre de démonstration',
  projects: [
    {
      plugin: 'moveup',
      groups: [
        {
          ...group,
          title: 'Groupe du matin',
          variant: 'schooled',
          startsAt: '09:00',
          endsAt: '12:00',
          people: { skip: 0, count: 11 },
        },
        {
          ...group,
          title: 'Groupe de l’après-midi',
          variant: 'unschooled',
          startsAt: '13:30',
          endsAt: '16:00',
          people: { skip: 11, count: 8 },
          lastListOpen: true,
        },
      ],
    },
  ],
};
