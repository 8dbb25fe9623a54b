import type { Problem } from '@tandem/sdk';

/** Most bytes of a project file, as the server takes it. */
export const largestFile = 2 * 1024 * 1024;

type FileProblem = Pick<Problem, 'key' | 'values'>;

/** What a file's size says before anything of it is read: a project is small. Keys are of the platform's texts. */
export const sizeProblem = ({ size }: { readonly size: number }): FileProblem | undefined =>
  size > largestFile ? { key: 'problem.file.large', values: { megabytes: 2 } } : undefined;

/**
 * What is wrong with the text of a file, as far as it can be seen without the server: half a file, or one of something else. Where
 * the browser does not say at which place it gave up, the server is asked.
 */
export function textProblem(text: string): FileProblem | undefined {
  try {
    const value = JSON.parse(text) as { readonly format?: unknown } | null;
    return value?.format === 'tandem-project' ? undefined : { key: 'problem.file.format' };
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(String(error));
    return place
      ? { key: 'problem.file.json', values: { line: Number(place[1]), column: Number(place[2]) } }
      : undefined;
  }
}
