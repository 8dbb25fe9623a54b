import type { PrintedBlock, PrintedDocument } from '@tandem/sdk/admin';
import { said } from '../words.ts';
import type { SheetContext } from './context.ts';
import { identity, purpose } from './identity.ts';
import { costs, practical } from './means.ts';
import { parts } from './parts.ts';
import { intake, target } from './people.ts';
import { evaluation, programme } from './programme.ts';

const sections = [identity, purpose, target, intake, parts, programme, evaluation, costs, practical];

/**
 * The project sheet, written from the published configuration: every heading of the common sheet on which the project says something,
 * with what each funder asks to be mentioned at the foot.
 */
export function projectSheet(context: SheetContext): PrintedDocument {
  const { project, configuration, locale, t, format } = context;
  const title = said(configuration.title, locale) || project.title;
  const mentions = (configuration.funding?.sources ?? []).map(({ mention }) => said(mention, locale)).filter(Boolean);
  return {
    title,
    locale,
    subtitle: [said(configuration.organisation, locale), t('sheet.title'), format.date(project.today)]
      .filter(Boolean)
      .join(' – '),
    blocks: joinedFacts(sections.flatMap((section) => section(context))),
    foot: mentions,
    fileName: `${project.slug}-${locale}`,
  };
}

/** Facts that follow each other are one list of them, whoever said them. */
const joinedFacts = (blocks: readonly PrintedBlock[]): readonly PrintedBlock[] =>
  blocks.reduce<readonly PrintedBlock[]>((before, block) => {
    const last = before.at(-1);
    if (last?.kind !== 'facts' || block.kind !== 'facts') return [...before, block];
    return [...before.slice(0, -1), { kind: 'facts', facts: [...last.facts, ...block.facts] }];
  }, []);
