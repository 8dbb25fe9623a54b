import autocannon from 'autocannon';

export interface Target {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** A body for each request in turn; a create needs a new one each time. */
  readonly body?: (turn: number) => string;
}

export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** One round of load, 16 connections. @throws Error when any answer was not a success: a fast refusal is no speed. */
async function load({ url, method, headers, body }: Target, seconds: number): Promise<Round> {
  let turn = 0;
  const result = await autocannon({
    url,
    method,
    connections: 16,
    duration: seconds,
    headers: { ...headers },
    ...(body && { requests: [{ setupRequest: (request) => ({ ...request, body: body(turn++) }) }] }),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors in the load. Nothing was measured.`);
  }
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** Rounds of both in turn, with the ratio of each round. */
export async function compare(
  ours: Target,
  raw: Target,
  { rounds = 5, seconds = 6 } = {},
): Promise<{ ratios: number[]; ours: Round[]; raw: Round[] }> {
  await load(raw, 3);
  await load(ours, 3);
  const found = { ratios: [] as number[], ours: [] as Round[], raw: [] as Round[] };
  for (let round = 0; round < rounds; round++) {
    // The order changes with each round, so that drift favours neither.
    const first = round % 2 === 0 ? await load(raw, seconds) : await load(ours, seconds);
    const second = round % 2 === 0 ? await load(ours, seconds) : await load(raw, seconds);
    const [mine, theirs] = round % 2 === 0 ? [second, first] : [first, second];
    found.ours.push(mine);
    found.raw.push(theirs);
    found.ratios.push(mine.perSecond / theirs.perSecond);
  }
  return found;
}
