/** The three layers a value of a configuration can come from, from the most general to the most particular. */
export type OriginLayer = 'module' | 'project' | 'centre';
