import { request } from 'node:http';
import { onServer } from '@tandem/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { type Tandem, tandemOn } from './fixture/tandem.ts';

const MEGABYTE = 1024 * 1024;
const part = { kind: 'projects', moduleVersion: '1.0.0', configuration: 1, content: {} };
const file = { format: 'tandem-project', formatVersion: 1, slug: 'boost', plugin: null, project: part, modules: [] };
const previewPath = 'core.project.previewImport';

interface Preview {
  readonly result: {
    readonly data: { readonly isPossible: boolean; readonly problems: readonly object[]; readonly digest: string };
  };
}

onServer('A project file over HTTP', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  let signedIn: Record<string, string>;
  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
    signedIn = { cookie: await tandem.signIn('marie@demo.example'), 'tandem-centre': 'bruxelles' };
  });
  afterAll(() => tandem.stop());

  const preview = (text: string) => tandem.mutate(previewPath, signedIn, { text, into: { kind: 'new' } });

  test('of nearly 2 MB, quotes and line ends and all, is looked at and imported', async () => {
    // Empty lines are what grows most on the way: each takes two signs in JSON.
    const text = `${JSON.stringify(file, null, 2)}${'\n'.repeat(2 * MEGABYTE - 1000)}`;
    const answer = await preview(text);
    expect(answer.status).toBe(200);
    const { isPossible, problems, digest } = ((await answer.json()) as Preview).result.data;
    expect([isPossible, problems]).toEqual([true, []]);
    const asked = { text, into: { kind: 'new' }, digest, reason: 'From Ghent' };
    expect((await tandem.mutate('core.project.import', signedIn, asked)).status).toBe(200);
    const { result } = (await (await tandem.query('core.project.list', signedIn)).json()) as {
      readonly result: { readonly data: readonly object[] };
    };
    expect(result.data).toMatchObject([{ slug: 'boost', plugin: null }]);
  });

  test('larger than that is told so, as a problem of the file', async () => {
    const answer = await preview(`${JSON.stringify(file)}${' '.repeat(2 * MEGABYTE)}`);
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as Preview).result.data.problems).toMatchObject([{ key: 'problem.file.large' }]);
  });

  test('does not open the door for other calls, nor for a batch that names the import', async () => {
    const text = ' '.repeat(2 * MEGABYTE);
    for (const path of ['notes.add', `${previewPath},notes.add`, 'core.project.list', `${previewPath}/`]) {
      expect((await tandem.mutate(path, signedIn, { text })).status).toBe(413);
    }
  });

  test.each([
    ['told before', { 'content-length': String(200 * MEGABYTE) }],
    ['found out on the way', {}],
  ])('of 200 MB, %s, is refused without being read', async (_, length) => {
    const { status, sent } = await sendMuch(`${tandem.url}/api/trpc/${previewPath}`, { ...signedIn, ...length });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(40 * MEGABYTE);
  });
});

/**
 * Sends up to 200 MB until somebody answers, each piece after the one before has gone. A line that is cut at once with the refusal
 * ends in an error of the connection instead of an answer.
 */
function sendMuch(url: string, headers: Record<string, string>): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    const piece = Buffer.alloc(MEGABYTE / 4, ' ');
    let sent = 0;
    let isAnswered = false;
    const sending = request(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } });
    const send = (): void => {
      if (isAnswered || sent >= 200 * MEGABYTE) return;
      sent += piece.length;
      sending.write(piece, (error) => {
        if (!error) setImmediate(send);
      });
    };
    sending.once('response', (answer) => {
      isAnswered = true;
      resolve({ status: answer.statusCode ?? 0, sent });
      sending.destroy();
    });
    sending.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    send();
  });
}
