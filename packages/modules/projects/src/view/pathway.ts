import type { Locale } from '@tandem/sdk';
import type { ProjectConfiguration } from '../configuration/index.ts';
import { nextOf } from '../rules/pathway-rules.ts';
import { namesOf, said } from './words.ts';

type Step = NonNullable<NonNullable<ProjectConfiguration['intake']>['steps']>[number];
type Outcome = NonNullable<Step['ways']>[number]['outcome'];

/** A step of the pathway as it is drawn. */
export interface DrawnStep {
  readonly key: string;
  readonly kind: 'step' | 'gate';
  /** What stands in the circle: its number, else its place. */
  readonly number: string;
  readonly name: string;
  readonly actors: readonly { readonly name: string; readonly count: number | undefined }[];
  readonly assesses: readonly string[];
  readonly feedbackTo: readonly string[];
  readonly optional: boolean;
  readonly unclear: string;
  /** Ways that do not simply go on to the next step. */
  readonly aside: readonly DrawnWay[];
}

/** A way out of a step: to another step (its name), into the project, or out of the pathway. */
export interface DrawnWay {
  readonly outcome: Outcome;
  readonly name: string;
  readonly to: 'enter' | 'leave' | { readonly number: string; readonly name: string };
  readonly reason: boolean;
}

/** The pathway of a project, step by step, as it is drawn; empty when the project has none. */
export function drawnPathway({ intake }: ProjectConfiguration, locale: Locale): readonly DrawnStep[] {
  const steps = intake?.steps ?? [];
  const numbers = numbersOf(steps);
  return steps.map((step, index) => {
    const straight = steps[index + 1]?.key ?? 'enter';
    return {
      key: step.key,
      kind: step.gate ? 'gate' : 'step',
      number: numbers[index] ?? '',
      name: said(step.name, locale),
      actors: (step.actors ?? []).map(({ name, count }) => ({ name: said(name, locale), count })),
      assesses: namesOf(step.assesses, locale),
      feedbackTo: namesOf(step.feedbackTo, locale),
      optional: step.optional,
      unclear: said(step.unclear, locale),
      aside: (step.ways ?? [])
        .filter(({ to, outcome }) => to !== straight || outcome !== 'accept')
        .map(({ outcome, name, to, reason }) => {
          const target = steps.findIndex(({ key }) => key === to);
          const step = { number: numbers[target] ?? '', name: said(steps[target]?.name, locale) };
          return { outcome, name: said(name, locale), to: to === 'enter' || to === 'leave' ? to : step, reason };
        }),
    };
  });
}

/** Whether the last step, or any other, leads into the project. */
export const entersProject = ({ intake }: ProjectConfiguration): boolean =>
  (intake?.steps ?? []).some((_, index) => nextOf(intake?.steps ?? [], index).includes('enter'));

/** Gates have no number of their own: they stand between steps. */
function numbersOf(steps: readonly Step[]): readonly string[] {
  let at = 0;
  return steps.map(({ number, gate }) => number ?? (gate ? '' : String(++at)));
}
