import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { onServer } from '@tandem/testkit';
import { describe, expect, test } from 'vitest';
import { expectFreePort } from '../src/listen.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { password, tandemOn } from './fixture/tandem.ts';

onServer('Serving', migrationsOf(composition), (on) => {
  test('stops only when the request in flight has ended, and takes none after it', async () => {
    let finish: (() => void) | undefined;
    const arrived = Promise.withResolvers<void>();
    const tandem = await tandemOn(on.database, {
      admin: (_, response) => {
        finish = () => void response.end('whole');
        arrived.resolve();
      },
    });
    // As browsers do: the connection stays open after the answer.
    const agent = new Agent({ keepAlive: true });
    const answer = new Promise<string>((resolve, reject) => {
      get(`${tandem.url}/slow`, { agent }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      }).on('error', reject);
    });
    await arrived.promise;
    let stopped = false;
    const stopping = tandem.stop().then(() => (stopped = true));
    await expect(fetch(`${tandem.url}/health`)).rejects.toThrow();
    expect(stopped).toBe(false);
    finish?.();
    expect(await answer).toBe('whole');
    expect(await stopping).toBe(true);
    agent.destroy();
  });

  test('is for everybody, but for this machine alone as soon as there are accounts for trying', async () => {
    const open = await tandemOn(on.database);
    expect(open.address.address).not.toBe('127.0.0.1');
    await open.accounts.create({
      name: 'Marie Maquette',
      email: 'demo@demo.example',
      password,
      locale: 'fr',
      demo: true,
    });
    await open.stop();
    const closed = await tandemOn(on.database);
    expect(closed.address.address).toBe('127.0.0.1');
    await closed.stop();
    await expect(tandemOn(on.database, { publicUrl: 'https://tandem.example.be' })).rejects.toMatchObject({
      name: 'StartProblem',
    });
  });
});

describe('A port', () => {
  test('that another program holds is a problem with a remedy', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const problem = { name: 'StartProblem', message: `Port ${port} is taken by another program.` };
    await expect(expectFreePort(port, '127.0.0.1')).rejects.toMatchObject({
      ...problem,
      remedy: expect.stringContaining(`PORT=${port + 1}`) as string,
    });
    await new Promise((resolve) => other.close(resolve));
    await expect(expectFreePort(port, '127.0.0.1')).resolves.toBeUndefined();
  });
});
