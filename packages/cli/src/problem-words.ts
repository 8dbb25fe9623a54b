import { createIntl } from '@formatjs/intl';
import type { Problem } from '@tandem/sdk';
import messages from '@tandem/sdk/messages/en.json' with { type: 'json' };

const intl = createIntl({ locale: 'en', messages });

/** A problem in a line: its place, and what it says to people. */
export function problemWords({ path, key, values }: Problem): string {
  const said = intl.formatMessage({ id: key }, values && { ...values });
  return path === '' ? said : `${path}: ${said}`;
}
