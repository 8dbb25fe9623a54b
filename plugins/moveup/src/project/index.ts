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

/** What MOVE'UP says of itself, heading by heading. Its sheet has no collaborations and no source of inspiration. */
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
