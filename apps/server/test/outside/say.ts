/** Says at once how far the long test is: what the console gets, the reporter keeps until the end. */
export function say(line: string): void {
  process.stderr.write(`  outside module: ${line} …\n`);
}
