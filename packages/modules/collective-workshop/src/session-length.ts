/** The minutes between two times of one day, `HH:MM` or `HH:MM:SS`. Negative when the end comes first. */
export const minutesBetween = (startsAt: string, endsAt: string): number => minuteOfDay(endsAt) - minuteOfDay(startsAt);

function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
