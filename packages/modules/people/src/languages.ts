/**
 * Languages offered in the form, by BCP 47 tag: those of Belgium and those that newcomers of the last twenty years speak most. The
 * storage takes any tag of two or three letters; the names come from the reader's own device.
 */
export const offeredLanguages =
  'fr nl en de am ar be bg bn bo ckb cs da el es et fa ff fi ha he hi hr hu hy id ig it ja ka kk kmr ko ky ln lt lv mk mn my ne om pa pl prs ps pt rn ro rom ru rw si sk sl so sq sr sv sw ta te th ti tl tr ug uk ur uz vi wo yo zgh zh'.split(
    ' ',
  );

export const isLanguage = (text: string): boolean => /^[a-z]{2,3}$/.test(text);
