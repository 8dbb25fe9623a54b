import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoCentres } from '../src/demo/centres.ts';
import { addDays } from '../src/demo/days.ts';
import { planGroup } from '../src/demo/group-plan.ts';

const groups = demoCentres.flatMap(({ projects }) => projects.flatMap((project) => project.groups));
const anyGroup = fc.constantFrom(...groups);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
const peopleOf = (count: number) => Array.from({ length: count }, (_, index) => `person ${index}`);

test('Whatever the day of the first start: nothing is noted of a session to come, and a group that is running meets today', () => {
  fc.assert(
    fc.property(anyGroup, anyDay, (group, today) => {
      const { sessions, startsOn, isOver } = planGroup(group, peopleOf(group.people.count), today);
      for (const { date, noted, isClosed } of sessions)
        expect([noted.length > 0, isClosed && date >= today]).toEqual([date < today, false]);
      const dates = sessions.map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.includes(today)).toBe(startsOn <= today && !isOver);
    }),
  );
});

test('Nobody is noted before they came or after they left', () => {
  fc.assert(
    fc.property(anyGroup, anyDay, (group, today) => {
      const { sessions, enrolments } = planGroup(group, peopleOf(group.people.count), today);
      for (const { date, noted } of sessions.filter((session) => session.date < today)) {
        const takingPart = enrolments.filter(({ enrolledOn, end }) => enrolledOn <= date && (!end || date < end.on));
        expect(noted.map(({ personId }) => personId)).toEqual(takingPart.map(({ personId }) => personId));
      }
    }),
  );
});

test('A group that is over is closed: who stayed has finished, and the last list is closed too', () => {
  const over = groups.filter(({ lastDay }) => lastDay < 0);
  expect(over).toHaveLength(2);
  for (const group of over) {
    const { enrolments, sessions, isOver } = planGroup(group, peopleOf(group.people.count), '2026-11-25');
    expect(isOver).toBe(true);
    expect(enrolments.every(({ end }) => end !== undefined)).toBe(true);
    expect(sessions.every(({ isClosed }) => isClosed)).toBe(true);
  }
});
