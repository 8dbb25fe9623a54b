/**
 * First letters of the first and last word of a name, as shown in an avatar: "Marie van Maquette" gives "MM".
 * A name of one word gives one letter, an empty name an empty text.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}
