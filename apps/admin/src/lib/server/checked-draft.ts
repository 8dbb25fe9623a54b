import { refusalIn } from '@tandem/sdk/admin';
import type { Api } from '#lib/api/api.ts';
import type { Repair } from '#lib/repair/repair.ts';
import type { AtCentre } from './at-centre.ts';

type Check = Awaited<ReturnType<Api['core']['configuration']['check']['query']>>;

/** What a draft would change, and what of the project needs repair first: then nothing is known of the draft. */
export type CheckedDraft = Check & { readonly repairs: readonly Repair[] };

export async function checkedDraft({ api }: AtCentre, project: string): Promise<CheckedDraft> {
  try {
    return { ...(await api.core.configuration.check.query({ project })), repairs: [] };
  } catch (error) {
    if (refusalIn(error) !== 'PRECONDITION_FAILED') throw error;
    const { repairs } = await api.core.configuration.read.query({ project });
    return { version: 0, draft: null, chains: [], repairs };
  }
}
