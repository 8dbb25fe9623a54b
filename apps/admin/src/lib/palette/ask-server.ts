import { centreHref } from '#lib/addresses.ts';
import type { PaletteContent } from './palette-content.ts';

let kept: { readonly centre: string; readonly locale: string; readonly content: PaletteContent } | undefined;

/** What the server last said of this centre in this language, to show while it is asked again. */
export const keptContent = (centre: string, locale: string): PaletteContent | undefined =>
  kept?.centre === centre && kept.locale === locale ? kept.content : undefined;

/**
 * Asks the server what the palette offers.
 *
 * @throws {Error} when it does not answer, or is no longer sure who asks.
 */
export async function askServer(centre: string, locale: string): Promise<PaletteContent> {
  const address = `${centreHref(centre)}/palette`;
  const answer = await fetch(address, { headers: { accept: 'application/json' }, redirect: 'error' });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  const content = (await answer.json()) as PaletteContent;
  kept = { centre, locale, content };
  return content;
}
