import { describe, expect, it } from 'vitest';
import { partNumbers } from '../src/lib/project/part-numbers.ts';

const where = { parts: { fr: 'Parties', nl: 'Onderdelen' }, goals: { fr: 'Sous-objectifs' } };
const part = (module: string | undefined, level: string, ...numbers: readonly object[]) => ({ module, level, numbers });

describe('the numbers that a sheet gives the modules', () => {
  it('stand once where the sheet gives one, or the same everywhere', () => {
    const numbers = partNumbers(
      {
        parts: [
          part('workshops', 'module', { key: 'sheet', number: '1' }),
          part(
            'visits',
            'module',
            { key: 'a', number: '2', where: where.parts },
            { key: 'b', number: '2', where: where.goals },
          ),
        ],
      },
      'fr',
    );
    expect(numbers.get('workshops')).toEqual([{ number: '1', level: 'module', where: '' }]);
    expect(numbers.get('visits')).toEqual([{ number: '2', level: 'module', where: '' }]);
  });

  it('stand with their section, in the reader’s language, where sections differ', () => {
    const differing = part(
      'creative',
      'module',
      { key: 'parts', number: '2', where: where.parts },
      { key: 'objectives', number: '3', where: where.goals },
    );
    expect(partNumbers({ parts: [differing] }, 'nl').get('creative')).toEqual([
      { number: '2', level: 'module', where: 'Onderdelen' },
      { number: '3', level: 'module', where: 'Sous-objectifs' },
    ]);
  });

  it('are none for a part that no module carries out, and in a sheet without parts', () => {
    expect([...partNumbers({ parts: [part(undefined, 'axis', { key: 'a', number: '2' })] }, 'fr').keys()]).toEqual([]);
    expect(partNumbers({}, 'fr').get('workshops')).toBeUndefined();
    expect(partNumbers(undefined, 'fr').size).toBe(0);
    expect(partNumbers({ parts: [{ module: 'workshops', level: 'module' }] }, 'fr').get('workshops')).toEqual([]);
  });
});
