/** These commands are TypeScript that Node runs as it is. pnpm brings the Node for it; said here for who comes without. */
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `This needs Node 24, and this is ${process.version}. Run it through pnpm, which brings its own: npx -y pnpm@12 start`,
  );
  process.exit(1);
}
// Whatever we start shall not report home.
Object.assign(process.env, { DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });
