interface Moment {
  readonly variant?: string | undefined;
}

/**
 * The moments that hold for people in one variant of the programme: those of that variant, and those that name none. For people in no
 * variant only the latter.
 */
export const momentsFor = <M extends Moment>(moments: readonly M[], variant?: string): readonly M[] =>
  moments.filter((moment) => moment.variant === undefined || moment.variant === variant);
