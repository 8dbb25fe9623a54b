/** A program that uses the API of a server under test. */
export interface Client {
  /** Its sign-in, as a browser would send it. */
  readonly cookie: string;
  query(path: string, input?: unknown): Promise<Response>;
  mutate(path: string, input: unknown): Promise<Response>;
}

/** Signs in and works for a centre. @throws when it is not let in. */
export async function clientOf(url: string, centre: string, email: string, password: string): Promise<Client> {
  const send = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const answer = await send('/api/auth/sign-in/email', { email, password });
  if (!answer.ok) throw new Error(`${email} was not let in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
  const headers = { cookie, 'tandem-centre': centre };
  return {
    cookie,
    query: (path, input = {}) =>
      fetch(`${url}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers }),
    mutate: (path, input) => send(`/api/trpc/${path}`, input, headers),
  };
}
