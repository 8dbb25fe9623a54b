import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How Chromium is started in tests: without a sandbox, which containers do not allow, and without calling home. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];

const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** There is no Chromium, and none may or can be installed from here. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else one of the usual places, else one that is installed now. Installing on
 * Debian needs root and is done only where `CI` says that the machine is there for this; elsewhere Playwright downloads
 * one into its own cache.
 *
 * @throws NoChromium with the line to run, in one line.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const given = environment['CHROMIUM_PATH'];
  if (given) {
    if (isProgram(given)) return given;
    throw new NoChromium(
      `CHROMIUM_PATH is ${given}, which is not a program. Correct it, or unset it to have one looked for.`,
    );
  }
  return usual(environment) ?? (existsSync('/etc/debian_version') ? onDebian(environment) : await fromPlaywright());
}

function usual(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  const programs = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...programs, ...APPLICATIONS].find(isProgram);
}

function onDebian(environment: NodeJS.ProcessEnv): string {
  const isOurs = process.getuid?.() === 0 && Boolean(environment['CI']);
  if (!isOurs)
    throw new NoChromium(
      'The browser tests need Chromium. Run: sudo apt-get update && sudo apt-get install -y chromium',
    );
  console.log('  installing Chromium (apt-get install chromium) …');
  for (const flags of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync('apt-get', ['-q', ...flags], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0)
      throw new NoChromium(`apt-get ${flags.join(' ')} failed: ${String(stderr).trim().split('\n').at(-1) ?? ''}`);
  }
  const installed = usual(environment);
  if (!installed) throw new NoChromium('apt-get installed chromium, but it is not in /usr/bin.');
  return installed;
}

async function fromPlaywright(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  if (!isProgram(chromium.executablePath())) {
    console.log('  downloading Chromium (playwright install chromium) …');
    const env = { ...process.env };
    delete env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'];
    spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }
  if (isProgram(chromium.executablePath())) return chromium.executablePath();
  throw new NoChromium('The browser tests need Chromium. Install it, or run: npx playwright install chromium');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
