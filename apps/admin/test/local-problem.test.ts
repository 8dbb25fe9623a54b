import { describe, expect, it } from 'vitest';
import { largestFile, sizeProblem, textProblem } from '../src/lib/import/local-problem.ts';

const whole = JSON.stringify({ format: 'tandem-project', slug: 'moveup', project: {} }, null, 2);

describe('a file that is looked at before it is sent', () => {
  it('goes on when it is whole', () => {
    expect(textProblem(whole)).toBeUndefined();
    expect(sizeProblem({ size: largestFile })).toBeUndefined();
  });

  it('is too large by its size alone', () => {
    expect(sizeProblem({ size: 200 * 1024 * 1024 })).toEqual({ key: 'problem.file.large', values: { megabytes: 2 } });
  });

  it('cut in half says where it breaks off, or leaves that to the server', () => {
    const problem = textProblem(whole.slice(0, whole.length - 6));
    expect([undefined, 'problem.file.json']).toContain(problem?.key);
    expect(textProblem('{"format": nonsense')?.key ?? 'problem.file.json').toBe('problem.file.json');
  });

  it('of something else is no project', () => {
    expect(textProblem('{"name": "a package"}')).toEqual({ key: 'problem.file.format' });
    expect(textProblem('null')).toEqual({ key: 'problem.file.format' });
  });
});
