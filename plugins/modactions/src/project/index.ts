import { cadences } from './cadences.ts';
import { evaluation } from './evaluation.ts';
import { funding } from './funding.ts';
import { identity } from './identity.ts';
import { intake } from './intake.ts';
import { means } from './means.ts';
import { parts } from './parts.ts';
import type { ProjectShape } from './shape.ts';
import { targetGroup } from './target-group.ts';
import { team } from './team.ts';
import { unclear } from './unclear.ts';

/** What MOD'ACTIONS says of itself, heading by heading. Its sheet has no material and no evaluation of the modules. */
export const project: ProjectShape = {
  ...identity,
  targetGroup,
  intake,
  parts,
  cadences,
  evaluation,
  team,
  funding,
  ...means,
  unclear,
};
