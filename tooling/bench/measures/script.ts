import { browse } from '../src/browse.ts';
import type { Finding } from '../src/measure.ts';
import type { Stage } from '../src/stage.ts';

/** Compressed script that the signed-in home of a centre brings until the page is idle, with a cold cache. */
export async function script(stage: Stage): Promise<Finding> {
  return await browse(stage.tandem, stage.cookie, async (page) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    const scripts = new Map<string, string>();
    const sizes = new Map<string, number>();
    client.on('Network.responseReceived', ({ requestId, response, type }) => {
      if (type === 'Script' || /javascript/.test(response.mimeType)) scripts.set(requestId, response.url);
    });
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
    const answer = await page.goto(`${stage.tandem}/c/${stage.centre}`, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200 || !page.url().endsWith(`/c/${stage.centre}`))
      throw new Error(`The home answered ${answer?.status()} at ${page.url()}.`);
    const files = [...scripts]
      .map(([id, url]) => ({ url, bytes: sizes.get(id) ?? 0 }))
      .toSorted((one, other) => other.bytes - one.bytes);
    if (files.length === 0) throw new Error('The home brought no script: nothing was measured.');
    return {
      name: 'script of the signed-in centre home, cold cache, until idle',
      unit: 'bytes',
      value: files.reduce((sum, { bytes }) => sum + bytes, 0),
      limit: { atMost: 100_000 },
      details: { files },
    };
  });
}
