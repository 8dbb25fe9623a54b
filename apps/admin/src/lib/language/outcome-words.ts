import { errorWords } from './error-words.ts';
import { failureIn } from './failure-in.ts';
import type { Language } from './language.ts';
import { loadMessages } from './messages.ts';
import { translator } from './translator.ts';

/**
 * What an error of the API says to the person, also an outcome of whatever module: the core has many of them do something. Their texts are
 * brought when they are needed.
 */
export async function outcomeWords(
  error: unknown,
  { core, locale }: Pick<Language, 'core' | 'locale'>,
): Promise<string> {
  const { code = '', details } = failureIn(error) ?? {};
  const [module = '', outcome = ''] = code.split('/');
  const messages = module === '' || module === 'core' ? {} : await loadMessages(module, locale).catch(() => ({}));
  const key = `error.${outcome}`;
  if (!Object.hasOwn(messages, `${key}.text`)) return errorWords(error, core);
  const t = translator(locale, messages);
  const values = details as Readonly<Record<string, string | number>>;
  return ['text', 'why', 'remedy'].map((part) => t(`${key}.${part}`, values)).join(' ');
}
