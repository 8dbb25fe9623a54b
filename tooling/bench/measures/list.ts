import { compare, type Target } from '../src/load.ts';
import { type Finding, median } from '../src/measure.ts';
import type { Stage } from '../src/stage.ts';

/** The signed-in list of 50 people under row-level security, through tRPC over HTTP. */
export async function list(stage: Stage): Promise<Finding> {
  const input = encodeURIComponent(JSON.stringify({ limit: 50 }));
  const ours: Target = {
    url: `${stage.tandem}/api/trpc/people.person.list?input=${input}`,
    method: 'GET',
    headers: { cookie: stage.cookie, 'tandem-centre': stage.centre },
  };
  const raw: Target = { url: stage.raw, method: 'GET', headers: { 'x-tenant': stage.tenantId } };
  await expectFifty(ours);
  const { ratios, ...rounds } = await compare(ours, raw);
  return {
    name: 'list of 50 people, signed in, under row-level security',
    unit: 'ratio',
    value: median(ratios),
    limit: { atLeast: 0.5 },
    details: { ratios, ...rounds },
  };
}

async function expectFifty({ url, headers }: Target): Promise<void> {
  const answer = (await (await fetch(url, { headers: { ...headers } })).json()) as {
    result?: { data?: { items?: unknown[] } };
  };
  if (answer.result?.data?.items?.length !== 50)
    throw new Error(`The list did not answer 50 people: ${JSON.stringify(answer).slice(0, 300)}`);
}
