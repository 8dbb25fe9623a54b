import { compare, type Target } from '../src/load.ts';
import { type Finding, median } from '../src/measure.ts';
import type { Stage } from '../src/stage.ts';

const person = (turn: number) => ({
  firstName: 'Amina',
  lastName: `Specimen ${turn}`,
  birth: { date: '1990-03-14', certainty: 'known' },
});

/** Creating a person with validation, audit row and event, against the bare insert. */
export async function create(stage: Stage): Promise<Finding> {
  const json = { 'content-type': 'application/json' };
  const ours: Target = {
    url: `${stage.tandem}/api/trpc/people.person.create`,
    method: 'POST',
    headers: { ...json, cookie: stage.cookie, 'tandem-centre': stage.centre, origin: stage.tandem },
    body: (turn) => JSON.stringify(person(turn)),
  };
  const raw: Target = {
    url: stage.raw,
    method: 'POST',
    headers: { ...json, 'x-tenant': stage.tenantId },
    body: (turn) => JSON.stringify(person(turn)),
  };
  const { ratios, ...rounds } = await compare(ours, raw);
  return {
    name: 'create a person with validation, audit and event',
    unit: 'ratio',
    value: median(ratios),
    limit: { atLeast: 0.3 },
    details: { ratios, ...rounds },
  };
}
