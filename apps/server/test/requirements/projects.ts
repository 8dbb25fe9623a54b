/** The projects whose sheets are filled in on the common form. */
export const onForm = ['moveup', 'modactions', 'activup', 'amie'] as const;

/** The courses of Bruges, whose sheets are in free form. */
export const courses = ['uitstraling', 'boost', 'zinderin-g', 'switch', 'ta-a-lent'] as const;

/** Every project of this installation that comes from a sheet, with the part that the courses of Bruges have in common. */
export const all = [...onForm, 'bruges', ...courses] as const;
export type Plugin = (typeof all)[number];
