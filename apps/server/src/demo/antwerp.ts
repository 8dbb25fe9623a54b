import type { DemoCentre } from './centre.ts';

/** Antwerp: AMIE, with an activation path of six sessions of which the fourth is today. */
export const antwerp: DemoCentre = {
  slug: 'antwerpen',
  name: { nl: 'OCMW Antwerpen', fr: 'CPAS d’Anvers', en: 'OCMW of Antwerp' },
  locales: ['nl'],
  timeZone: 'Europe/Brussels',
  staff: [
    { email: 'coordinatie.antwerpen@demo.example', name: 'Lotte Voorbeeld', role: 'coordinator' },
    { email: 'opleiding.antwerpen@demo.example', name: 'Karim Sjabloon', role: 'trainer' },
    { email: 'sociaal.antwerpen@demo.example', name: 'Els Oefening', role: 'social-worker' },
    { email: 'beheer.antwerpen@demo.example', name: 'Dirk Staalkaart', role: 'administrator' },
  ],
  seed: 1585,
  reason: 'Demonstratiecentrum',
  projects: [
    {
      plugin: 'amie',
      groups: [
        {
          title: 'Activeringstraject, groep 1',
          module: 'activation-path',
          firstDay: -21,
          lastDay: 20,
          rhythm: { everyDays: 7 },
          startsAt: '09:30',
          endsAt: '12:00',
          place: 'Buurthuis, zaal 3',
          themes: [
            'Wie ben ik?',
            'Wat kan ik goed?',
            'Wat wil ik?',
            'Mijn netwerk',
            'Stappen die ik kan zetten',
            'Mijn plan',
          ],
          people: { skip: 0, count: 8 },
        },
      ],
    },
  ],
};
