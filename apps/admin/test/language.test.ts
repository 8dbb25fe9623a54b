import { format } from '#lib/language/format.ts';
import { chooseLocale } from '#lib/language/locale.ts';
import { translator } from '#lib/language/translator.ts';
import { wordsOf } from '#lib/language/words-of.ts';
import { describe, expect, it } from 'vitest';
import fr from '../src/messages/configuration/fr.json' with { type: 'json' };

const hints = { cookie: undefined, account: undefined, acceptLanguage: null, centre: undefined };

describe('the language of a page', () => {
  it('is the one chosen in this browser, before all else', () => {
    expect(chooseLocale({ cookie: 'nl', account: 'fr', acceptLanguage: 'en', centre: 'fr' })).toBe('nl');
  });

  it('is the account’s before the browser’s', () => {
    expect(chooseLocale({ ...hints, account: 'fr', acceptLanguage: 'nl-BE' })).toBe('fr');
  });

  it('is the one the browser wants most of those we have', () => {
    expect(chooseLocale({ ...hints, acceptLanguage: 'de-BE,fr;q=0.5,nl;q=0.8', centre: 'en' })).toBe('nl');
  });

  it('is the centre’s when the browser asks for none of ours', () => {
    expect(chooseLocale({ ...hints, acceptLanguage: 'de', centre: 'nl' })).toBe('nl');
  });
});

describe('words', () => {
  it('count as the language does: one and a half is singular in French, plural in Dutch', () => {
    expect(translator('fr', { hours: '{n, plural, one {heure} other {heures}}' })('hours', { n: 1.5 })).toBe('heure');
    expect(translator('nl', { hours: '{n, plural, one {uur} other {uren}}' })('hours', { n: 1.5 })).toBe('uren');
  });

  it('show the key of a text that is missing', () => {
    expect(translator('fr', {})('not.there')).toBe('not.there');
  });

  it('fall back to a language that has them', () => {
    expect(wordsOf({ nl: 'Traject' }, 'en')).toBe('Traject');
    expect(wordsOf(undefined, 'en')).toBe('');
  });
});

describe('dates and times', () => {
  it('are written in full as a Belgian writes them', () => {
    expect(format('fr', 'Europe/Brussels').date('2021-03-18', 'long')).toBe('jeudi 18 mars 2021');
    expect(format('nl', 'Europe/Brussels').date('2017-10-17', 'long')).toBe('dinsdag 17 oktober 2017');
  });

  it('are short with a point where the month is cut short', () => {
    expect(format('fr', 'Europe/Brussels').date('2017-10-19', 'weekday')).toBe('jeu. 19 oct.');
    expect(format('nl', 'Europe/Brussels').date('2017-10-19', 'weekday')).toBe('do 19 okt.');
    expect(format('nl', 'Europe/Brussels').date('2017-05-18', 'weekday')).toBe('do 18 mei');
  });

  it('tell an instant by the clock of the centre, in summer and in winter', () => {
    const { hour } = format('fr', 'Europe/Brussels');
    expect(hour('2026-01-15T13:32:00Z')).toBe('14.32');
    expect(hour('2026-07-15T13:32:00Z')).toBe('15.32');
    expect(format('nl', 'Europe/Brussels').hour('2026-01-15T08:05:00Z')).toBe('9.05');
  });

  it('say how long something takes with spaces that do not break', () => {
    const { minutes } = format('nl', 'Europe/Brussels');
    expect(minutes(150)).toBe('2\u00A0u\u00A030');
    expect(minutes(120)).toBe('2\u00A0u');
    expect(minutes(45)).toBe('45\u00A0min');
  });
});

describe('the line above the problems of a configuration', () => {
  const told = (blocks: number, warnings: number) => translator('fr', fr)('problems.title', { blocks, warnings });

  it('names what blocks, then what to look at', () => {
    expect(told(1, 1)).toBe('1 problème bloque la publication, 1 point à vérifier');
    expect(told(2, 0)).toBe('2 problèmes bloquent la publication');
    expect(told(0, 3)).toBe('3 points à vérifier');
  });
});
