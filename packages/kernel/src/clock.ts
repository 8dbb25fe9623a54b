/**
 * The one clock of Tandem. Everything that needs an instant gets it from here, so that tests can move time; the rules of
 * the house forbid reading the machine's clock everywhere else.
 */
export interface SystemClock {
  /** Milliseconds since 1970. */
  milliseconds(): number;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The machine's clock, or one that starts at the instant of `TANDEM_TEST_CLOCK`: honoured in tests only, so that no
 * stray variable moves the time of a server.
 *
 * @throws Error when that variable is no ISO instant.
 */
export function systemClock(environment: Readonly<Record<string, string | undefined>> = process.env): SystemClock {
  const start = environment['NODE_ENV'] === 'test' ? environment['TANDEM_TEST_CLOCK'] : undefined;
  if (start === undefined) return { milliseconds: () => Date.now() };
  const milliseconds = instant.test(start) ? Date.parse(start) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new Error(`TANDEM_TEST_CLOCK is "${start}". Give an ISO instant such as 2026-11-23T08:00:00Z.`);
  }
  const offset = milliseconds - Date.now();
  return { milliseconds: () => Date.now() + offset };
}

/** ISO with Z, of the clock's instant. */
export const instantOf = (clock: SystemClock): string => new Date(clock.milliseconds()).toISOString();

interface Zone {
  readonly format: Intl.DateTimeFormat;
  minute: number;
  date: string;
}

/** Making a format costs more than the rest of a small call, and asking one more than comparing two numbers. */
const zones = new Map<string, Zone>();

const MINUTE = 60_000;

/** The date at the clock's instant in a time zone, `YYYY-MM-DD`. @throws RangeError for a zone that does not exist. */
export function dateIn(clock: SystemClock, timeZone: string): string {
  const zone = zones.get(timeZone) ?? zoneOf(timeZone);
  // Days begin on a whole minute in every zone of our time, so that within one the date stays.
  const minute = Math.floor(clock.milliseconds() / MINUTE);
  if (minute !== zone.minute) {
    zone.date = zone.format.format(minute * MINUTE);
    zone.minute = minute;
  }
  return zone.date;
}

function zoneOf(timeZone: string): Zone {
  // Canada writes dates as ISO does.
  const style = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const zone = { format: new Intl.DateTimeFormat('en-CA', style), minute: Number.NaN, date: '' };
  zones.set(timeZone, zone);
  return zone;
}
