import { z } from 'zod';
import { editionBeforeProject, editionShorterThanTemplate } from '../rules/edition-rules.ts';
import { cadences } from './cadence.ts';
import { evaluation } from './evaluation.ts';
import { ordered } from './fields.ts';
import { funding } from './funding.ts';
import { identity, timing } from './identity.ts';
import { means, remarks } from './means.ts';
import { parts } from './parts.ts';
import { intake } from './pathway.ts';
import { editions, programme } from './programme.ts';
import { purpose } from './purpose.ts';
import { targetGroup } from './target-group.ts';
import { team } from './team.ts';

/** A project's own configuration, version 2: every heading of the common project sheet. All but the title may be absent. */
export const projectConfiguration = z
  .object({
    ...identity,
    ...timing,
    ...purpose,
    ...ordered({ targetGroup: targetGroup.optional() }, 'section.target', 80),
    ...ordered({ intake: intake.optional() }, 'section.intake', 100),
    ...ordered({ parts: parts.optional() }, 'section.parts', 120),
    ...ordered(
      { programme: programme.optional(), editions: editions.optional(), cadences: cadences.optional() },
      'section.programme',
      140,
    ),
    ...ordered({ evaluation: evaluation.optional() }, 'section.evaluation', 160),
    ...ordered({ team: team.optional() }, 'section.team', 180),
    ...ordered({ funding: funding.optional() }, 'section.funding', 200),
    ...means,
    ...remarks,
  })
  .superRefine((value, context) => {
    for (const { index, field, message } of [...editionBeforeProject(value), ...editionShorterThanTemplate(value)])
      context.addIssue({ code: 'custom', path: ['editions', index, ...field], message });
  });

export type ProjectConfiguration = z.output<typeof projectConfiguration>;
