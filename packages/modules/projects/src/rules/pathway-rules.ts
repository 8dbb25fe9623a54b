/** A step as far as its ways are concerned. */
export interface PathwayStep {
  readonly key: string;
  readonly gate?: boolean | undefined;
  readonly ways?: readonly { readonly key: string; readonly to: string }[] | undefined;
}

/** What is wrong with a pathway: the position of the step, the field in it, and the message key. */
export interface PathwayProblem {
  readonly index: number;
  readonly field: readonly (string | number)[];
  readonly message: string;
}

const isEnd = (to: string) => to === 'enter' || to === 'leave';

/** Where one can go from a step: its ways, or the next step, and into the project after the last. */
export function nextOf(steps: readonly PathwayStep[], index: number): readonly string[] {
  const ways = steps[index]?.ways ?? [];
  if (ways.length > 0) return ways.map(({ to }) => to);
  return [steps[index + 1]?.key ?? 'enter'];
}

/**
 * What keeps a pathway from being walked: a way to a step that does not exist, a step that nobody reaches, a step from which nobody
 * gets out (a loop without exit), a gate that lets everybody through, and a pathway through which nobody gets into the project.
 */
export function pathwayProblems(steps: readonly PathwayStep[]): readonly PathwayProblem[] {
  if (steps.length === 0) return [];
  const position = new Map(steps.map(({ key }, index) => [key, index]));
  const lost = steps.flatMap(({ ways = [] }, index) =>
    ways.flatMap(({ to }, way) =>
      isEnd(to) || position.has(to) ? [] : [{ index, field: ['ways', way, 'to'], message: 'problem.pathway.lost' }],
    ),
  );
  // While a way leads nowhere the rest cannot be judged.
  if (lost.length > 0) return lost;
  const reached = spread([0], (index) => nextOf(steps, index).flatMap((to) => position.get(to) ?? []));
  const before = (end: (to: string) => boolean) =>
    spread(
      steps.flatMap((_, index) => (nextOf(steps, index).some(end) ? [index] : [])),
      (index) => steps.flatMap((_, from) => (nextOf(steps, from).includes(steps[index]?.key ?? '') ? [from] : [])),
    );
  const gets = before(isEnd);
  const enters = before((to) => to === 'enter');
  return steps.flatMap((step, index): PathwayProblem[] => {
    if (!reached.has(index)) return [{ index, field: [], message: 'problem.pathway.unreached' }];
    if (!gets.has(index)) return [{ index, field: ['ways'], message: 'problem.pathway.loop' }];
    if (index === 0 && !enters.has(0)) return [{ index, field: ['ways'], message: 'problem.pathway.no-way-in' }];
    if (step.gate === true && new Set(nextOf(steps, index)).size < 2)
      return [{ index, field: ['ways'], message: 'problem.pathway.gate' }];
    return [];
  });
}

/** All that can be reached from `start`, itself included. */
function spread(start: readonly number[], next: (index: number) => readonly number[]): ReadonlySet<number> {
  const found = new Set(start);
  for (const index of found) for (const to of next(index)) found.add(to);
  return found;
}
