import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeProject, type Size } from './large-project.ts';
import type { OpenedCentre, Stage } from './stage.ts';

const slug = 'moveup';

/** Installs MOVE'UP in a centre. */
export async function installMoveup({ tandem }: Stage, centre: OpenedCentre): Promise<void> {
  const cookie = await centre.signedIn('administrator');
  const answer = await fetch(`${tandem}/api/trpc/core.project.install`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'tandem-centre': centre.slug, origin: tandem },
    body: JSON.stringify({ plugin: slug, reason: 'bench' }),
  });
  if (!answer.ok) throw new Error(`Installing MOVE'UP answered ${answer.status}: ${await answer.text()}`);
}

/** Brings a grown MOVE'UP into a centre, as an export of one that is installed, grown and imported. */
export async function bringGrown(from: OpenedCentre, into: OpenedCentre, size: Size): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  try {
    const [written, grown] = [join(folder, 'moveup.json'), join(folder, 'grown.json')];
    await from.command(`project export ${slug} --centre ${from.slug} --out ${written}`);
    await writeFile(grown, largeProject(await readFile(written, 'utf8'), size));
    await into.command(`project import ${grown} --centre ${into.slug} --reason bench`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
