import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { create } from './measures/create.ts';
import { form, formOpens } from './measures/form.ts';
import { list } from './measures/list.ts';
import { projectPage } from './measures/project-page.ts';
import { script } from './measures/script.ts';
import { type Finding, meets } from './src/measure.ts';
import { openStage, people } from './src/stage.ts';

const measures = { list, create, script, 'project-page': projectPage, form, 'form-opens': formOpens };
const asked = process.argv.slice(2).filter((name): name is keyof typeof measures => name in measures);
const chosen = asked.length > 0 ? asked : (Object.keys(measures) as (keyof typeof measures)[]);

const written = {
  ratio: (value: number) => value.toFixed(2),
  bytes: (value: number) => `${(value / 1000).toFixed(1)} kB`,
  milliseconds: (value: number) => `${value.toFixed(0)} ms`,
} as const satisfies Record<Finding['unit'], (value: number) => string>;
const shown = ({ unit, value }: Finding) => written[unit](value);
const limit = ({ limit, unit }: Finding) =>
  'atLeast' in limit ? `at least ${written[unit](limit.atLeast)}` : `at most ${written[unit](limit.atMost)}`;
console.log(`Filling a centre with ${people.toLocaleString('en-GB')} people …`);
const stage = await openStage();
const findings: Finding[] = [];
try {
  for (const name of chosen) {
    console.log(`Measuring: ${name} …`);
    const finding = await measures[name](stage);
    findings.push(finding);
    console.log(`  ${shown(finding)}, limit ${limit(finding)}`);
  }
} finally {
  await stage.close();
}

console.table(
  findings.map((finding) => ({
    measure: finding.name,
    value: shown(finding),
    limit: limit(finding),
    met: meets(finding) ? 'yes' : 'NO',
  })),
);
await mkdir('reports', { recursive: true });
await writeFile(
  'reports/bench.json',
  `${JSON.stringify({ processors: cpus().length, node: process.version, findings }, null, 2)}\n`,
);
if (!findings.every(meets)) process.exitCode = 1;
