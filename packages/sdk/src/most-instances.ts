/** Most instances of a module that one call may read. */
export const mostInstances = 100;
