import type { IconName } from '@tandem/ui';

/** How the state of a module is shown: sign and tone; the word comes from the platform's texts (`state.open`). */
export interface StateLook {
  readonly icon: IconName;
  readonly tone: 'neutral' | 'ok' | 'warn';
}

const looks: Readonly<Record<string, StateLook>> = {
  planned: { icon: 'clock', tone: 'neutral' },
  postponed: { icon: 'paused', tone: 'warn' },
  open: { icon: 'running', tone: 'ok' },
  closed: { icon: 'done', tone: 'neutral' },
};

export const stateLook = (state: string): StateLook => looks[state] ?? { icon: 'information', tone: 'neutral' };
