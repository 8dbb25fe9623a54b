import {
  DomainFailure,
  type ErrorData,
  type KernelContext,
  type ModuleScope,
  router,
  type RouterRecordOf,
} from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, it } from 'vitest';
import { type PeopleApi, peopleServer, type WorkshopApi, workshopServer } from './workshop.ts';

const api = router({
  people: peopleServer.procedures as RouterRecordOf<PeopleApi>,
  collectiveWorkshop: workshopServer.procedures as RouterRecordOf<WorkshopApi>,
});
const personId = '0198c0de-0000-7000-8000-00000000000a';

/** A kernel that lets everybody in, and remembers what it was asked. */
function openKernel(scope: object = {}) {
  const calls: unknown[] = [];
  const logged: unknown[] = [];
  const context: KernelContext = {
    enter: ({ contract: { id }, ...call }, run) => {
      calls.push({ ...call, module: id });
      return run(scope as ModuleScope<any>); // any: what the kernel gives to any module
    },
    reference: (error) => `R${logged.push(error)}`,
  };
  return { context, calls, logged };
}

/** Calls a procedure as a client does, over HTTP. */
async function post(context: KernelContext, path: string, input: unknown) {
  const response = await fetchRequestHandler({
    router: api,
    endpoint: '/api',
    req: new Request(`http://localhost/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    }),
    createContext: async () => context,
  });
  const { error, result } = (await response.json()) as {
    error?: { message: string; data: ErrorData & { code: string; stack?: string } };
    result?: { data: unknown };
  };
  return { error, data: result?.data };
}

describe('a procedure', () => {
  it('names its module and its permission', () => {
    const { get } = peopleServer.procedures.person;
    expect(get._def.meta).toEqual({ module: 'people', permission: 'people.person.read' });
  });

  it('of a module that a centre has once asks the kernel with its permission and path', async () => {
    const { context, calls } = openKernel({ newId: () => 'new' });
    expect(await post(context, 'people.person.create', { lastName: 'Exemple' })).toMatchObject({ data: { id: 'new' } });
    expect(calls).toEqual([
      { module: 'people', permission: 'person.edit', type: 'mutation', path: 'people.person.create' },
    ]);
  });

  it('of a module of a project tells the kernel which instance, always in small letters', async () => {
    const scope = { config: { places: 12 }, uses: { people: { nameOf: async () => 'Nour' } } };
    const { context, calls } = openKernel(scope);
    const moduleId = '0198C0DE-0000-7000-8000-00000000000B';
    const { data } = await post(context, 'collectiveWorkshop.enrolment.create', { moduleId, personId });
    expect(calls).toMatchObject([{ permission: 'enrolment.manage', moduleIds: [moduleId.toLowerCase()] }]);
    expect(data).toEqual({ moduleId: moduleId.toLowerCase(), places: 12, name: 'Nour' });
  });

  it('asks the kernel before it looks at the input: whoever may not call learns nothing of it', async () => {
    const { context } = openKernel();
    const closed = { ...context, enter: () => Promise.reject(new TRPCError({ code: 'UNAUTHORIZED' })) };
    for (const input of [undefined, {}, { moduleId: 'nonsense' }, 'text', [1, 2]]) {
      const { error } = await post(closed, 'collectiveWorkshop.enrolment.create', input);
      expect(error?.data).toMatchObject({ code: 'UNAUTHORIZED' });
      expect(error?.data.problems).toBeUndefined();
    }
  });
});

describe('an error on its way to the client', () => {
  const failing = (cause: unknown) => ({ ...openKernel().context, enter: () => Promise.reject(cause) });

  it('that is a refused input lists what to mend, in words people have', async () => {
    const { error } = await post(openKernel().context, 'people.person.create', {});
    expect(error?.data).toMatchObject({
      code: 'BAD_REQUEST',
      problems: [{ path: '/lastName', severity: 'block', key: 'problem.required' }],
    });
    expect(error?.message).toBe('The input has problems; see data.problems.');
  });

  it('that is a declared outcome has its code and its details', async () => {
    const cause = new DomainFailure('people', 'national-number-known', { personId });
    const { error } = await post(
      failing(new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause })),
      'people.person.create',
      {},
    );
    expect(error?.data.failure).toEqual({ code: 'people/national-number-known', details: { personId } });
  });

  it('that nobody expected says nothing but a reference, under which it is logged', async () => {
    const kernel = openKernel();
    const secret = new Error('duplicate key (last_name)=(Exemple)');
    const context = { ...kernel.context, enter: () => Promise.reject(secret) };
    const { error } = await post(context, 'people.person.create', {});
    expect(error).toMatchObject({ message: 'internal', data: { reference: 'R1' } });
    expect(JSON.stringify(error)).not.toMatch(/Exemple|stack|packages\//);
    expect(kernel.logged).toMatchObject([{ cause: secret }]);
  });

  it('tells at most a hundred problems, however many there are', async () => {
    const issues = Array.from({ length: 5000 }, (_, index) => ({ message: 'x', path: [index] }));
    const cause = Object.assign(new Error('long'), { issues });
    const { error } = await post(failing(new TRPCError({ code: 'BAD_REQUEST', cause })), 'people.person.create', {});
    expect(error?.data.problems).toHaveLength(100);
  });
});
