type Fetch = typeof globalThis.fetch;

/**
 * Has a request fail in plain words when what answers is not the API: a proxy's own page, or a refusal before any procedure, such as of
 * a request that is too big. The API answers with JSON, and its errors are objects.
 *
 * A stream of answers is passed on as it comes; any other answer is read whole first, so that one cut off on the way is an error of the request.
 */
export const expectTandem =
  (fetchOnce: Fetch): Fetch =>
  async (input, init) => {
    // A token goes where it was sent, and nowhere else.
    const answer = await fetchOnce(input, { ...init, redirect: 'error' });
    const type = answer.headers.get('content-type') ?? '';
    if (answer.ok && isStream(init)) return answer;
    const text = await answer.text();
    if (!type.includes('json')) throw new UnexpectedAnswer(input, answer, `${type || 'something'}, not JSON`);
    const refusal = refusalIn(parsed(input, text));
    if (refusal !== undefined) throw new UnexpectedAnswer(input, answer, refusal);
    return new Response(text, { status: answer.status, statusText: answer.statusText, headers: answer.headers });
  };

/** Something else than a procedure answered. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly status: number;
  readonly headers: Headers;

  constructor(asked: Parameters<Fetch>[0], { status, headers }: Response, said: string) {
    super(`${addressOf(asked)} answered ${status}: ${said}`);
    this.status = status;
    this.headers = headers;
  }
}

/** Without its input, which may name somebody. */
const addressOf = (asked: Parameters<Fetch>[0]): string =>
  String(asked instanceof Request ? asked.url : asked).split('?', 1)[0] ?? '';

function isStream(init: RequestInit | undefined): boolean {
  return new Headers(init?.headers).has('trpc-accept');
}

function parsed(asked: Parameters<Fetch>[0], text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // An outage, and not an answer: it is worth another try.
    throw new Error(`The answer of ${addressOf(asked)} was broken off.`, { cause });
  }
}

/** `{ "error": "…" }` is how the server refuses a request before it reaches a procedure. */
function refusalIn(body: unknown): string | undefined {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'string' ? error : undefined;
}
