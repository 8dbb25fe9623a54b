import { type Locale, locales } from '@tandem/sdk';
import { Command, InvalidArgumentError } from 'commander';
import { type CommandContext, withInstallation } from '../command-context.ts';
import { CommandProblem } from '../problem.ts';

interface CentreOptions {
  readonly nameFr?: string;
  readonly nameNl?: string;
  readonly nameEn?: string;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly timeZone: string;
}

export const centreCommand = (context: CommandContext): Command =>
  new Command('centre').description('looks after centres').addCommand(add(context));

const add = (context: CommandContext): Command =>
  new Command('add')
    .description('makes a centre')
    .argument('<slug>', 'its name in addresses, such as "bruxelles"', slugIn)
    .option('--name-fr <name>', 'its name in French')
    .option('--name-nl <name>', 'its name in Dutch')
    .option('--name-en <name>', 'its name in English')
    .requiredOption('--locales <list>', 'the languages it publishes in, its own first, such as fr,nl', localesIn)
    .option('--time-zone <zone>', 'where its clocks are', zoneIn, 'Europe/Brussels')
    .action(async (slug: string, options: CentreOptions) => {
      const name = namesIn(options);
      await withInstallation(context, async ({ accounts }) => {
        const known = (await accounts.centres()).some((centre) => centre.slug === slug);
        if (known) throw new CommandProblem(`There is a centre "${slug}" already.`, 'Choose another slug.');
        await accounts.createCentre({ slug, name, locales: options.locales, timeZone: options.timeZone });
      });
      context.terminal.say(`Centre "${slug}" made. Its first account: tandem user add --help`);
    });

/** @throws CommandProblem when a language that the centre publishes in has no name. */
function namesIn({ nameFr, nameNl, nameEn, locales: wanted }: CentreOptions): { readonly [L in Locale]?: string } {
  const names = { fr: nameFr?.trim(), nl: nameNl?.trim(), en: nameEn?.trim() };
  const missing = wanted.filter((locale) => !names[locale]);
  if (missing.length > 0) {
    const options = missing.map((locale) => `--name-${locale}`).join(' and ');
    throw new CommandProblem('The centre has no name in a language it publishes in.', `Add ${options}.`);
  }
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name));
}

function slugIn(text: string): string {
  if (/^[a-z][a-z0-9-]{1,39}$/.test(text)) return text;
  throw new InvalidArgumentError('Write 2 to 40 of a-z, 0-9 and "-", a letter first.');
}

function localesIn(text: string): readonly Locale[] {
  const given = text.split(',').map((locale) => locale.trim());
  const known = locales.filter((locale) => given.includes(locale));
  if (known.length === given.length) return given as Locale[];
  throw new InvalidArgumentError(`Write some of ${locales.join(',')}, each once.`);
}

function zoneIn(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError('Write a zone such as Europe/Brussels.');
  }
}
