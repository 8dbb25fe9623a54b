/** A clock that stands still until a test moves it. Fits wherever the kernel asks for its clock. */
export interface TestClock {
  /** Milliseconds since 1970, as the kernel's clock tells them. */
  milliseconds(): number;
  /** Moves on by so many milliseconds. */
  advance(milliseconds: number): void;
  /** Jumps to an ISO instant, forwards or backwards. */
  set(instant: string): void;
}

/** @throws RangeError when a text is not an ISO instant with its zone. */
export function testClock(start = '2026-11-23T08:00:00Z'): TestClock {
  let now = instantIn(start);
  return {
    milliseconds: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    set: (instant) => {
      now = instantIn(instant);
    },
  };
}

function instantIn(text: string): number {
  const milliseconds = /(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`testClock: "${text}" is not an instant. Write it as 2026-11-23T08:00:00Z.`);
  }
  return milliseconds;
}
