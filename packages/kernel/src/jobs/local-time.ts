/** Making one costs more than the rest of a look-up. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(timeZone, format);
  return format;
}

const day = 86_400_000;
const minute = 60_000;

/**
 * What a clock on the wall shows at an instant, as the instant at which a clock in UTC shows the same: so that two local times compare.
 *
 * @param instant milliseconds since 1970, after the year 1.
 * @throws RangeError for a zone that does not exist.
 */
export function wallClock(instant: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown + (((instant % 1_000) + 1_000) % 1_000);
}

/**
 * The instant of a local time. Of a time that the day has twice, the first; in place of one that it lacks, the next minute there is.
 *
 * @param shown a local time, as `wallClock` writes it.
 */
export function instantAt(shown: number, timeZone: string): number {
  const offsetAt = (instant: number): number => wallClock(instant, timeZone) - instant;
  // A day and a half on either side: past every change of offset that this local time could be about.
  const [before, after] = [offsetAt(shown - 1.5 * day), offsetAt(shown + 1.5 * day)];
  const fits = [shown - before, shown - after].filter((instant) => wallClock(instant, timeZone) === shown);
  if (fits.length > 0) return Math.min(...fits);
  return firstAfterGap(shown, timeZone, [shown - after, shown - before]);
}

/** The first instant at which the clock shows a later time; it lies between the two that the offsets on either side give. */
function firstAfterGap(shown: number, timeZone: string, [from, to]: readonly [number, number]): number {
  let [early, late] = [Math.floor(from / minute), Math.ceil(to / minute)];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallClock(middle * minute, timeZone) > shown) late = middle;
    else early = middle;
  }
  return late * minute;
}
