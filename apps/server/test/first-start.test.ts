import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tandem/tooling-database/free-port';
import { expect, test } from 'vitest';
import { demoAccounts } from '../src/demo/accounts.ts';
import { clientOf } from './host/client.ts';
import { spawnServer } from './host/spawn-tandem.ts';

test(
  'A first start that is killed half-way begins anew, and is left alone while it runs',
  { timeout: 180_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tandem-first-start-'));
    const environment = async () => ({ TANDEM_DATA_DIR: folder, PORT: String(await freePort()) });
    const middle = '6 accounts';
    // It holds itself in the middle, however fast it is and however busy the machine.
    const stopAtLine = new URL('./host/stop-at-line.ts', import.meta.url);
    stopAtLine.search = encodeURIComponent(middle);
    const killed = spawnServer({ ...(await environment()), NODE_OPTIONS: `--import=${stopAtLine.href}` });
    await killed.says(middle);

    const meanwhile = spawnServer(await environment());
    expect(await meanwhile.ended).toBe(1);
    expect(meanwhile.errors).toContain(`The data folder ${folder} is in use by process ${killed.pid}.`);

    killed.kill('SIGKILL');
    await killed.ended;
    expect(await readdir(folder)).toContain('first-start');

    const settings = await environment();
    const again = spawnServer(settings);
    await again.says('Tandem is ready');
    // Its last line: the accounts are told before it, and may arrive after the first.
    await again.says('For real work set DATABASE_URL.');
    expect(again.output).toContain('First start: filling the demo centres.');
    expect(await readdir(folder)).not.toContain('first-start');
    for (const { email, password } of demoAccounts) expect(again.output).toMatch(new RegExp(`${email} +${password}`));

    const [{ email, password } = { email: '', password: '' }] = demoAccounts;
    const client = await clientOf(`http://localhost:${settings.PORT}`, 'bruxelles', email, password);
    const projects = await client.query('core.project.list');
    expect(await projects.json()).toMatchObject({ result: { data: [{ slug: 'moveup' }] } });

    again.kill('SIGINT');
    expect(await again.ended).toBe(0);
    // The folder is given back: nothing of the process is left in it.
    expect((await readdir(folder)).toSorted()).toEqual(['database', 'secret']);
    await rm(folder, { recursive: true, force: true });
  },
);
