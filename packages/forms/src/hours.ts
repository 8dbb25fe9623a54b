import type { NumberEntry } from '@tandem/ui/number-entry';

/** Work is stored in minutes and asked in hours. What does not read as a number stays as it was written. */
export const minutesFromHours = (hours: NumberEntry): NumberEntry =>
  typeof hours === 'number' ? Math.round(hours * 60) : hours;

/** Minutes as hours, to two decimals: 90 is 1.5. */
export const hoursFromMinutes = (minutes: NumberEntry | undefined): NumberEntry | undefined =>
  typeof minutes === 'number' ? Math.round((minutes / 60) * 100) / 100 : minutes;
