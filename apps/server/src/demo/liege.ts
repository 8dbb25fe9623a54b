import type { DemoCentre } from './centre.ts';

/** Liège: MOD'ACTIONS, where people join at any moment; one stopped because work was found. */
export const liege: DemoCentre = {
  slug: 'liege',
  name: { fr: 'CPAS de Liège', nl: 'OCMW Luik', en: 'CPAS of Liège' },
  locales: ['fr'],
  timeZone: 'Europe/Brussels',
  staff: [
    { email: 'coordination.liege@demo.example', name: 'Lucie Spécimen', role: 'coordinator' },
    { email: 'formation.liege@demo.example', name: 'Omar Gabarit', role: 'trainer' },
    { email: 'social.liege@demo.example', name: 'Claire Prototype', role: 'social-worker' },
    { email: 'administration.liege@demo.example', name: 'Luc Factice', role: 'administrator' },
  ],
  seed: 1468,
  reason: 'Centre de démonstration',
  projects: [
    {
      plugin: 'modactions',
      groups: [
        {
          title: 'Groupe d’activation sociale',
          module: 'social-activation',
          firstDay: -28,
          lastDay: 56,
          rhythm: { on: [2, 4] },
          startsAt: '09:00',
          endsAt: '12:00',
          place: 'Maison de l’activation sociale, grande salle',
          themes: [
            'Se présenter et présenter quelqu’un',
            'Se repérer dans le temps et dans l’espace',
            'Les démarches pour se loger',
            'Les démarches pour se soigner',
          ],
          people: { skip: 0, count: 10 },
          leavers: [{ afterWeeks: 2, reason: 'work' }],
        },
      ],
    },
  ],
};
