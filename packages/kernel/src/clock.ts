/**
 * The one clock of Tandem. Everything that needs an instant gets it from here, so that tests can move time; lint forbids
 * `new Date()` and `Date.now()` everywhere else.
 */
export interface SystemClock {
  /** Milliseconds since 1970. */
  milliseconds(): number;
}

/** The machine's clock, or the one of `TANDEM_TEST_CLOCK` (an ISO instant at which time starts), honoured in tests only. */
export function systemClock(environment: Readonly<Record<string, string | undefined>> = process.env): SystemClock {
  const start = environment.NODE_ENV === 'test' ? environment.TANDEM_TEST_CLOCK : undefined;
  if (start === undefined) return { milliseconds: () => Date.now() };
  const offset = Date.parse(start) - Date.now();
  if (Number.isNaN(offset))
    throw new Error(`TANDEM_TEST_CLOCK is "${start}". Give an ISO instant such as 2026-11-23T08:00:00Z.`);
  return { milliseconds: () => Date.now() + offset };
}

/** ISO with Z, of the clock's instant. */
export const instantOf = (clock: SystemClock): string => new Date(clock.milliseconds()).toISOString();

/** The date at the clock's instant in a time zone, `YYYY-MM-DD`. */
export function dateIn(clock: SystemClock, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(clock.milliseconds()));
}
