import { periodProgress } from '#lib/project/period.ts';
import { describe, expect, it } from 'vitest';

describe('the period of a project', () => {
  it('is drawn by days and told by months', () => {
    expect(periodProgress('2020-01-01', '2021-12-31', '2021-03-18')).toMatchObject({
      phase: 'running',
      month: 15,
      months: 24,
    });
    expect(periodProgress('2020-01-01', '2021-12-31', '2021-03-18')?.share).toBeCloseTo(60.6, 1);
  });

  it('is empty before it begins and full once it is over', () => {
    expect(periodProgress('2020-01-01', '2021-12-31', '2019-12-31')).toMatchObject({ phase: 'ahead', share: 0 });
    expect(periodProgress('2020-01-01', '2021-12-31', '2022-01-01')).toMatchObject({ phase: 'over', share: 100 });
  });

  it('is not drawn with one end', () => {
    expect(periodProgress('2020-01-01', undefined, '2021-03-18')).toBeUndefined();
  });
});
