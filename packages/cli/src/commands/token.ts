import { Command, InvalidArgumentError, Option } from 'commander';
import { type CommandContext, withInstallation } from '../command-context.ts';
import { coreApi } from '../core-api.ts';
import { findCentre } from '../find-centre.ts';
import { CommandProblem } from '../problem.ts';
import { projectIds } from '../project-ids.ts';
import { several } from '../several.ts';

interface TokenOptions {
  readonly centre: string;
  readonly name: string;
  readonly scope: readonly string[];
  readonly project?: readonly string[];
  readonly expires: string;
}

export const tokenCommand = (context: CommandContext): Command =>
  new Command('token')
    .description('looks after access tokens, with which programs call the API')
    .addCommand(add(context))
    .addCommand(list(context))
    .addCommand(revoke(context));

const add = (context: CommandContext): Command =>
  new Command('add')
    .description('makes an access token and shows it, this once')
    .requiredOption('--centre <slug>', 'the centre that it opens')
    .requiredOption('--name <name>', 'what it is for, so that who finds it later knows', nameIn)
    .addOption(
      new Option('--scope <permission>', 'what it may do, once for each, such as core.project.read')
        .argParser(several(String))
        .makeOptionMandatory(),
    )
    .option('--project <slug>', 'a project it works for, once for each; without it all of the centre', several(String))
    .requiredOption('--expires <date>', 'the last day on which it works, such as 2027-03-31', dateIn)
    .action(async ({ centre: slug, name, scope, project, expires }: TokenOptions) => {
      const token = await withInstallation(context, async ({ accounts, database, kernel }) => {
        const centre = await findCentre(accounts, slug);
        // Asked first, for the answer names the projects that there are.
        if (project) await projectIds(database, centre, project);
        const api = coreApi(kernel, centre);
        const { scopes: known, expiresOn } = await api.token.scopes();
        expectScopes(
          scope,
          known.map((one) => one.name),
        );
        if (expires < expiresOn.earliest || expires > expiresOn.latest) {
          const remedy = `Give a day from ${expiresOn.earliest} to ${expiresOn.latest}.`;
          throw new CommandProblem(`A token cannot end on ${expires}.`, remedy);
        }
        const wanted = { name, scopes: [...scope], projects: project ? [...project] : null, expiresOn: expires };
        return (await api.token.create(wanted)).token;
      });
      const { terminal } = context;
      terminal.say(`Access token "${name}" made for ${slug}, until ${expires}: ${scope.join(', ')}.`);
      terminal.say(`It is shown this once: ${token}`);
    });

const list = (context: CommandContext): Command =>
  new Command('list')
    .description('says which access tokens a centre has, newest first')
    .requiredOption('--centre <slug>', 'the centre')
    .action(async ({ centre: slug }: { readonly centre: string }) => {
      await withInstallation(context, async ({ accounts, kernel }) => {
        const api = coreApi(kernel, await findCentre(accounts, slug));
        let before: string | undefined;
        let page = await api.token.list({ before });
        if (page.length === 0) context.terminal.say(`The centre "${slug}" has no access token.`);
        while (page.length > 0) {
          for (const { id, state, expiresOn, name, scopes } of page) {
            const held = scopes
              .map((scope) => (scope.stands ? scope.name : `${scope.name} (no longer exists)`))
              .join(', ');
            context.terminal.say(`${id}  ${state} until ${expiresOn}  ${name}: ${held}`);
          }
          before = page.at(-1)?.id;
          page = await api.token.list({ before });
        }
      });
    });

const revoke = (context: CommandContext): Command =>
  new Command('revoke')
    .description('takes an access token away for good; a server that runs follows within five seconds')
    .argument('<id>', 'its id, as "tandem token list" says', idIn)
    .requiredOption('--centre <slug>', 'the centre that it opens')
    .action(async (id: string, { centre: slug }: { readonly centre: string }) => {
      await withInstallation(context, async ({ accounts, kernel }) => {
        const api = coreApi(kernel, await findCentre(accounts, slug));
        await api.token.revoke({ id }).catch((error: unknown) => {
          if (!(error instanceof Error && 'code' in error && error.code === 'NOT_FOUND')) throw error;
          const remedy = `See its tokens: tandem token list --centre ${slug}`;
          throw new CommandProblem(`The centre "${slug}" has no access token ${id}.`, remedy);
        });
      });
      context.terminal.say(`Access token ${id} is revoked.`);
    });

/** @throws CommandProblem for a scope that no installed module declares. */
function expectScopes(wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.filter((scope) => !known.includes(scope));
  if (unknown.length === 0) return;
  throw new CommandProblem(
    `There is no scope ${unknown.map((scope) => `"${scope}"`).join(', ')} for a token.`,
    `Name some of: ${known.join(', ')}.`,
  );
}

function nameIn(text: string): string {
  const name = text.trim();
  if (name.length >= 1 && name.length <= 100) return name;
  throw new InvalidArgumentError('Write 1 to 100 characters.');
}

function idIn(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  throw new InvalidArgumentError('Write an id as the list says it.');
}

function dateIn(text: string): string {
  // A day that does not exist, such as 30 February, comes back as another.
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('Write a date such as 2027-03-31.');
}
