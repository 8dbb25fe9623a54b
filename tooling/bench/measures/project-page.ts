import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeProject, most } from '../src/large-project.ts';
import { compare, type Target } from '../src/load.ts';
import { type Finding, median } from '../src/measure.ts';
import type { OpenedCentre, Stage } from '../src/stage.ts';

const slug = 'moveup';

/** The page of a project, drawn on the server: one with 40 modules and 60 weeks, against MOVE'UP, each alone in its centre. */
export async function projectPage(stage: Stage): Promise<Finding> {
  const moveup = await stage.openCentre('one-project');
  await install(stage, moveup);
  const grown = await stage.openCentre('large-project');
  await grow(moveup, grown);
  const small = await pageOf(stage, moveup, 3);
  const large = await pageOf(stage, grown, most.modules);
  const { ratios, ours, raw } = await compare(large, small);
  return {
    name: `page of a project of ${most.modules} modules and ${most.weeks} weeks, in times of MOVE'UP's`,
    unit: 'ratio',
    // Pages a second, so the time is the inverse.
    value: median(ratios.map((ratio) => 1 / ratio)),
    limit: { atMost: 2 },
    details: { ratios, large: ours, moveup: raw },
  };
}

/** The page as the centre's coordinator sees it. @throws Error when it is not drawn with all its modules: a refusal would be fast. */
async function pageOf({ tandem }: Stage, centre: OpenedCentre, modules: number): Promise<Target> {
  const headers = { cookie: await centre.signedIn('coordinator') };
  const path = `/c/${centre.slug}/p/${slug}`;
  const answer = await fetch(`${tandem}${path}`, { headers, redirect: 'manual' });
  const page = await answer.text();
  const rows = page.match(/<li class="module\b/g)?.length ?? 0;
  if (answer.status !== 200 || rows !== modules)
    throw new Error(`${path} answered ${answer.status} with ${rows} of ${modules} modules.`);
  return { url: `${tandem}${path}`, method: 'GET', headers };
}

async function install({ tandem }: Stage, centre: OpenedCentre): Promise<void> {
  const cookie = await centre.signedIn('administrator');
  const answer = await fetch(`${tandem}/api/trpc/core.project.install`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'tandem-centre': centre.slug, origin: tandem },
    body: JSON.stringify({ plugin: slug, reason: 'bench' }),
  });
  if (!answer.ok) throw new Error(`Installing MOVE'UP answered ${answer.status}: ${await answer.text()}`);
}

/** Brings the large project into its centre, as an export of MOVE'UP that was grown and imported. */
async function grow(from: OpenedCentre, into: OpenedCentre): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  try {
    const [written, grown] = [join(folder, 'moveup.json'), join(folder, 'grown.json')];
    await from.command(`project export ${slug} --centre ${from.slug} --out ${written}`);
    await writeFile(grown, largeProject(await readFile(written, 'utf8')));
    await into.command(`project import ${grown} --centre ${into.slug} --reason bench`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
