import { asIs, type Statement } from '../shared/statement.ts';
import { figures } from './figures.ts';
import { points, say } from './texts.ts';

const course = (key: string, name: string, parent: 'social-activation' | 'orientation') => ({
  key,
  name: asIs(name),
  level: 'module' as const,
  parent,
});

const provider = (key: string, name: string) => ({ key, name: asIs(name), note: say('provider.example') });

/** What the centre says of its pathways, of the courses in them, and of who gives these. */
export const project: Statement = {
  title: say('title'),
  organisation: say('organisation'),
  workLanguage: 'nl',
  history: [
    { key: 'piis-for-some', name: say('history.before'), note: say('history.before.note') },
    {
      key: 'piis-for-activation',
      name: say('history.activation'),
      year: 2015,
      note: say('history.activation.note'),
    },
    { key: 'piis-compulsory', name: say('history.compulsory'), year: 2016, note: say('history.compulsory.note') },
  ],
  focus: ['social-activation', 'orientation'],
  principles: points('principle', 'pathway', 'set-together', 'targeted-support', 'clear-goals', 'in-the-piis'),
  reasons: points('reason', 'needs', 'well-being', 'pathway'),
  figures,
  parts: [
    { key: 'social-activation', name: say('focus.social-activation'), level: 'axis' },
    course('boost', 'Boost', 'social-activation'),
    course('uitstraling', 'Uitstraling', 'social-activation'),
    course('zinderin-g', 'Zinderin(g)', 'social-activation'),
    { key: 'orientation', name: say('focus.orientation'), level: 'axis' },
    course('ta-a-lent', 'Ta(a)lent', 'orientation'),
    course('switch', 'Switch', 'orientation'),
  ],
  providers: [
    provider('vormingplus', 'Vormingplus'),
    provider('vokans', 'Vokans'),
    provider('groep-intro', 'Groep INTRO'),
    {
      key: 'all',
      name: say('provider.all'),
      prices: [{ key: 'year', amount: 57_042_00, per: 'year', note: say('provider.all.price') }],
      unclear: say('unclear.selection'),
    },
  ],
  unclear: [
    { key: 'selection', name: say('unclear.selection'), readAs: say('unclear.selection.read-as') },
    { key: 'distinct-persons', name: say('unclear.persons'), readAs: say('unclear.persons.read-as') },
  ],
};
