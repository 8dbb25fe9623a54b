/**
 * Languages offered in the form, by BCP 47 tag: those of Belgium and those that newcomers of the last twenty years speak most. Each has
 * a text, because browsers know the names of fewer languages than centres hear. The storage takes any tag of two or three letters.
 */
// prettier-ignore
export const offeredLanguages = [
  'fr', 'nl', 'en', 'de', 'am', 'ar', 'be', 'bg', 'bn', 'bo', 'ckb', 'cs', 'da', 'el', 'es', 'et', 'fa', 'ff', 'fi', 'ha', 'he', 'hi', 'hr', 'hu', 'hy',
  'id', 'ig', 'it', 'ja', 'ka', 'kk', 'kmr', 'ko', 'ky', 'ln', 'lt', 'lv', 'mk', 'mn', 'my', 'ne', 'om', 'pa', 'pl', 'prs', 'ps', 'pt', 'rn', 'ro', 'rom',
  'ru', 'rw', 'si', 'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'th', 'ti', 'tl', 'tr', 'ug', 'uk', 'ur', 'uz', 'vi', 'wo', 'yo', 'zgh', 'zh',
] as const;
export type OfferedLanguage = (typeof offeredLanguages)[number];

/** Whether the text can be kept as a language. */
export const isLanguage = (text: string): boolean => /^[a-z]{2,3}$/.test(text);
