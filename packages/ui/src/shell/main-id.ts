/** Id of the `main` element of every page, to which the skip link leads. */
export const mainId = 'main';

/** Id of the left column, which the menu button opens on narrow screens. */
export const sideId = 'side';
