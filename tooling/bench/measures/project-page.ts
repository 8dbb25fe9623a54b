import { bringGrown, installMoveup } from '../src/grown-project.ts';
import { most } from '../src/large-project.ts';
import { compare, type Target } from '../src/load.ts';
import { type Finding, median } from '../src/measure.ts';
import type { OpenedCentre, Stage } from '../src/stage.ts';

const slug = 'moveup';

/** The page of a project, drawn on the server: one with 40 modules and 60 weeks, against MOVE'UP, each alone in its centre. */
export async function projectPage(stage: Stage): Promise<Finding> {
  const moveup = await stage.openCentre('one-project');
  await installMoveup(stage, moveup);
  const grown = await stage.openCentre('large-project');
  await bringGrown(moveup, grown, most);
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
