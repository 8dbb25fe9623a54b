import { type FormSchema, pathId } from '@tandem/forms';
import type { Problem } from '@tandem/sdk';
import type { Api } from '#lib/api/api.ts';
import { useApi } from '#lib/api/api-context.ts';
import { configurationHref } from '#lib/addresses.ts';
import { failureIn } from '#lib/language/failure-in.ts';
import { useLanguage } from '#lib/language/language.ts';
import { fieldName } from './problem-words.ts';
import { partWords } from './told-parts.ts';

interface PartProblem extends Problem {
  readonly chain: string;
}

/** The project whose configuration did not fit. */
interface Place {
  readonly centre: string;
  readonly project: string;
  readonly titleOf: (chain: string) => string;
}

/** What the modules refuse of a configuration, each with a link to its field. */
export interface Unfit {
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** Does something, and keeps what the outcome `configuration-unfit` names; the error goes on its way. */
  watch(work: () => Promise<unknown>): Promise<unknown>;
}

/** Called while a component is made. */
export function createUnfit(place: () => Place): Unfit {
  const api = useApi();
  const language = useLanguage();
  let links = $state.raw<Unfit['links']>([]);
  return {
    get links() {
      return links;
    },
    async watch(work) {
      links = [];
      try {
        return await work();
      } catch (error) {
        const failure = failureIn(error);
        if (failure?.code === 'core/configuration-unfit') {
          const { problems } = failure.details as { readonly problems: readonly PartProblem[] };
          links = await Promise.all(problems.map((problem) => tell(api(), place(), problem, language.locale)));
        }
        throw error;
      }
    },
  };
}

async function tell(api: Api, { centre, project, titleOf }: Place, problem: PartProblem, locale: 'fr' | 'nl' | 'en') {
  const { chain, path, key, values } = problem;
  const view = await api.core.configuration.read.query({ project, chain }).catch(() => undefined);
  const words = await partWords(view?.module ?? null, { locale, locales: [locale], texts: view?.texts ?? {}, titleOf });
  const name = view ? fieldName(path, view.schema as FormSchema, view.value, words) : path;
  return {
    href: `${configurationHref(centre, project, chain)}#${pathId(path)}`,
    text: `${titleOf(chain)}, ${name}${words.colon}${words.problem(key, values)}`,
  };
}
