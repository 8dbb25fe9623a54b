/** Browsers, the most particular first: each also calls itself by the names of others. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
];

/** Systems, the most particular first: a telephone also names the system under its own. */
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b|\biPod\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** What people call a device by, as far as it said: the browser, and what it runs on. */
export interface Device {
  readonly browser: string | undefined;
  readonly system: string | undefined;
}

/** Reads what a browser said of itself. Names of makers are the same in every language. */
export function deviceOf(said: string | null): Device {
  const first = (names: typeof browsers) => names.find(([pattern]) => pattern.test(said ?? ''))?.[1];
  return { browser: first(browsers), system: first(systems) };
}
