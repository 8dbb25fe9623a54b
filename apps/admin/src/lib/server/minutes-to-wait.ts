/** How long to wait, as people say it: whole minutes, at least one. */
export const minutesToWait = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));
