import type { DemoCentre } from './centre.ts';

/** Charleroi: ACTIV'UP, whose workshops come back week after week. */
export const charleroi: DemoCentre = {
  slug: 'charleroi',
  name: { fr: 'CPAS de Charleroi', nl: 'OCMW Charleroi', en: 'CPAS of Charleroi' },
  locales: ['fr'],
  timeZone: 'Europe/Brussels',
  staff: [
    { email: 'coordination.charleroi@demo.example', name: 'Sofia Échantillon', role: 'coordinator' },
    { email: 'formation.charleroi@demo.example', name: 'Marc Maquette', role: 'trainer' },
    { email: 'social.charleroi@demo.example', name: 'Inès Exemple', role: 'social-worker' },
    { email: 'administration.charleroi@demo.example', name: 'Jean Gabarit', role: 'administrator' },
  ],
  seed: 1666,
  reason: 'Centre de démonstration',
  projects: [
    {
      plugin: 'activup',
      groups: [
        {
          title: 'Atelier du groupe A',
          firstDay: -35,
          lastDay: 35,
          rhythm: { everyDays: 7 },
          startsAt: '13:30',
          endsAt: '16:00',
          place: 'Espace insertion, salle 1',
          themes: ['Mieux se connaître', 'Prendre la parole', 'Bouger dans la ville', 'Prendre soin de soi'],
          people: { skip: 0, count: 9 },
        },
      ],
    },
  ],
};
