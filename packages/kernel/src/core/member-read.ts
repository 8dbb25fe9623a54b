import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Installed } from '../installed.ts';
import type { Member } from '../member/members.ts';
import { projectSlugs, tokensOfMaker } from '../token/token.repository.ts';
import type { MemberControl } from './member-control.ts';
import { type CoreScope, procedure } from './procedure.ts';

const membersAPage = 100;

/** Reading who works for the centre, and what a role may do there. */
export const readMembers = (host: Installed, { members }: MemberControl) => ({
  /**
   * The centre's members, by name; `after` continues a list. Who works for some projects sees those who work for one of them, or for
   * the whole centre.
   */
  list: procedure('member.read')
    .input(z.object({ after: z.uuid().optional() }).default({}))
    .query(async ({ ctx: { module: scope }, input }) => {
      const page = { after: input.after, projects: scope.caller.projects, limit: membersAPage };
      const found = await members.list(scope.centre.id, page);
      const slugs = await slugsOf(scope);
      return found.map((member) => listed(scope, member, slugs));
    }),

  /** One member, and the access tokens that they made and that still work: those end with the membership. */
  get: procedure('member.read')
    .input(z.object({ accountId: z.uuid() }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const member = await members.find(scope.centre.id, input.accountId.toLowerCase());
      if (!member) throw new TRPCError({ code: 'NOT_FOUND' });
      const { projects } = scope.caller;
      if (projects !== null && member.projects?.every((project) => !projects.includes(project)) === true)
        throw new TRPCError({ code: 'FORBIDDEN' });
      const tokens = await tokensOfMaker(scope.db, member.accountId, scope.clock.today());
      return {
        ...listed(scope, member, await slugsOf(scope)),
        tokens: tokens.map(({ id, name }) => ({ id, name })),
      };
    }),

  /**
   * What each role may do in the centre, permission by permission, as the installed modules distribute it. A project may distribute the
   * permissions of its own modules in another way.
   */
  rights: procedure('member.read').query(() =>
    host.access.declared.map(({ name, module, label, roles }) => ({
      name,
      module,
      label: host.resolve({ key: `${module}:${label}` }),
      roles,
    })),
  ),
});

/** Names of the centre's projects by their id. */
const slugsOf = async ({ db }: CoreScope): Promise<ReadonlyMap<string, string>> =>
  new Map((await projectSlugs(db)).map(({ id, slug }) => [id, slug]));

function listed({ caller }: CoreScope, member: Member, slugs: ReadonlyMap<string, string>) {
  const { projects, ...rest } = member;
  return {
    ...rest,
    /** Their slugs; null: all projects of the centre, also later ones. */
    projects: projects && projects.flatMap((id) => slugs.get(id) ?? []),
    /** Whether this is who asks. */
    you: member.accountId === caller.accountId,
  };
}
