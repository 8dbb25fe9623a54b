import type { DemoGroup } from './centre.ts';

const place = 'Lokaal dienstencentrum, cursuslokaal';
const morning = { startsAt: '09:00', endsAt: '12:00', place } as const;
const afternoon = { startsAt: '13:30', endsAt: '16:00', place } as const;

/** Eight women, as many as the sheet says were reached. */
export const uitstraling: readonly DemoGroup[] = [
  {
    ...morning,
    title: 'Lopende reeks',
    firstDay: -28,
    lastDay: 48,
    rhythm: { on: [1, 3] },
    themes: ['Kennismaken', 'Mijn kwaliteiten', 'Opkomen voor mezelf', 'Mijn stem gebruiken', 'Een doel kiezen'],
    people: { of: 'women', skip: 0, count: 8 },
  },
];

/** Eleven weeks once a year. As on the sheet, eight men began the last edition and five finished it. */
export const boost: readonly DemoGroup[] = [
  {
    ...afternoon,
    title: 'Vorige reeks',
    firstDay: -105,
    lastDay: -29,
    rhythm: { on: [2] },
    themes: ['Kennismaken', 'Wat kan ik?', 'Samen iets maken', 'Omgaan met tegenslag', 'Vooruitkijken'],
    people: { of: 'men', skip: 0, count: 8 },
    leavers: [
      { afterWeeks: 2, reason: 'work' },
      { afterWeeks: 4, reason: 'no-news' },
      { afterWeeks: 7, reason: 'family' },
    ],
  },
  {
    ...afternoon,
    title: 'Volgende reeks',
    firstDay: 259,
    lastDay: 335,
    rhythm: { on: [2] },
    themes: ['Kennismaken', 'Wat kan ik?', 'Samen iets maken', 'Omgaan met tegenslag', 'Vooruitkijken'],
    people: { of: 'men', skip: 8, count: 2 },
  },
];

/** All year long, each week. */
export const zinderinG: readonly DemoGroup[] = [
  {
    ...afternoon,
    title: 'Wekelijkse groep',
    firstDay: -70,
    lastDay: 140,
    rhythm: { everyDays: 7 },
    themes: ['Bijpraten', 'Samen koken', 'Bewegen', 'Op bezoek in de buurt', 'Iets moois maken'],
    people: { of: 'women', skip: 8, count: 9 },
    lastListOpen: true,
  },
];

/** Eight young people, a day and a half each week. */
export const switchCourse: readonly DemoGroup[] = [
  {
    ...morning,
    title: 'Lopende reeks',
    firstDay: -21,
    lastDay: 41,
    rhythm: { on: [2, 4, 5] },
    themes: ['Wonen', 'Opleiding', 'Werk zoeken', 'Rechten en plichten', 'Solliciteren', 'Budget'],
    people: { of: 'young', skip: 0, count: 8 },
  },
];

/**
 * Eighteen weeks twice a year. As on the sheet, twelve people began the last edition and eight finished it. In the weeks of individual
 * work and of the internship the group does not meet.
 */
export const taALent: readonly DemoGroup[] = [
  {
    ...morning,
    title: 'Vorige reeks',
    firstDay: -147,
    lastDay: -22,
    rhythm: { on: [1, 2, 4], pauses: [8, 14, 15, 16, 17] },
    themes: ['Mijn talenten', 'De arbeidsmarkt', 'Een beroep verkennen', 'Nederlands op het werk', 'Mijn plan'],
    people: { skip: 0, count: 12 },
    leavers: [
      { afterWeeks: 3, reason: 'training' },
      { afterWeeks: 6, reason: 'work' },
      { afterWeeks: 9, reason: 'health' },
      { afterWeeks: 12, reason: 'moved' },
    ],
  },
  {
    ...morning,
    title: 'Volgende reeks',
    firstDay: 35,
    lastDay: 160,
    rhythm: { on: [1, 2, 4], pauses: [8, 14, 15, 16, 17] },
    themes: ['Mijn talenten', 'De arbeidsmarkt', 'Een beroep verkennen', 'Nederlands op het werk', 'Mijn plan'],
    people: { skip: 12, count: 6 },
  },
];
