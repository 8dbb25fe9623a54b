import { findProblems, problemText, schemaKeys } from '@tandem/kernel';
import {
  config,
  describe as formOf,
  implementKind,
  type Lifecycle,
  mayBecome,
  messageKeys,
  roles,
  validate,
} from '@tandem/sdk';
import * as all from '@tandem/sdk/kinds';
import { implement, procedureOf } from '@tandem/sdk/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composition } from './fixture-host.ts';

/** The kinds that the SDK knows; what else its entry has is the language they are written in. */
const kinds: readonly all.Kind[] = Object.values(all).filter((one) => typeof one === 'object');

it('Six kinds of activity are known', () => {
  expect(kinds.map(({ id }) => id).toSorted()).toEqual([
    'collective-workshop',
    'individual-follow-up',
    'isp-preparation',
    'outing',
    'project-realisation',
    'volunteering-placement',
  ]);
});

describe.each(kinds.map((kind) => [kind.id, kind] as const))('The kind %s', (_, kind) => {
  const schema = z.object(kind.configuration as Readonly<Record<string, z.ZodType>>);
  const labels = [
    ...Object.values(kind.permissions).map(({ label }) => label),
    ...Object.values(kind.lifecycle.states).map(({ label }) => label),
    ...Object.keys(kind.errors).flatMap((code) => ['text', 'why', 'remedy'].map((part) => `error.${code}.${part}`)),
    ...schemaKeys(formOf(schema)),
  ];
  const texts = Object.fromEntries(labels.map((key) => [key, key]));
  const contract = implementKind(kind, {
    version: '1.0.0',
    sdk: '^0.1.0',
    messages: messageKeys<Record<string, string>>(),
    config: config(schema),
  });
  const problemsWith = async (words: Readonly<Record<string, string>>): Promise<string> => {
    const [permission = ''] = Object.keys(kind.permissions);
    const procedures = { read: procedureOf(contract)(permission).query(({ ctx: { module } }) => module.instance.slug) };
    const messages = { fr: words, nl: words, en: words };
    const server = implement(contract, { procedures, messages, migrations: [] });
    return problemText(await findProblems({ ...composition, modules: [...composition.modules, server] }));
  };

  it('is implemented by a small module: its texts and a procedure are enough', async () => {
    expect(await problemsWith(texts)).toBe('');
    const { id, lifecycle, permissions, events, errors } = kind;
    expect(contract).toMatchObject({ id, kind: id, instances: 'project', lifecycle, permissions });
    expect(contract.events).toEqual(events);
    expect(contract.errors).toEqual(errors);
  });

  it('asks its module for every text that it names', async () => {
    for (const key of new Set(labels)) {
      const { [key]: _missing, ...others } = texts;
      expect(await problemsWith(others)).toContain(`The text "${key}" is missing.`);
    }
  });

  it('has a configuration that runs on a title alone, and a form with an order', async () => {
    expect(await validate(schema, { title: { fr: 'Titre' } })).toMatchObject({ ok: true });
    expect(await validate(schema, {})).toMatchObject({ ok: false });
    const fields = Object.values((formOf(schema)['properties'] ?? {}) as Record<string, Record<string, unknown>>);
    const orders = fields.map((field) => field['x-order']);
    expect(orders.every((order) => typeof order === 'number')).toBe(true);
    expect(new Set(orders).size).toBe(orders.length);
    expect(fields.every((field) => typeof field['title'] === 'string' && typeof field['x-section'] === 'string')).toBe(
      true,
    );
  });

  it('gives each of its permissions to somebody, and never the auditor one that changes something', () => {
    for (const [name, permission] of Object.entries(kind.permissions)) {
      expect(permission.roles.length).toBeGreaterThan(0);
      for (const role of permission.roles) expect(roles).toContain(role);
      expect(permission.roles.includes('auditor')).toBe(name.endsWith('.read'));
    }
  });

  it('tells of a module that does not take people, and of persons by their ids alone', () => {
    expect(kind.errors).toHaveProperty('module-not-open');
    for (const payload of Object.values(kind.events)) {
      const names = Object.keys((formOf(payload)['properties'] ?? {}) as object);
      expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/name|birth|number$/i)]));
    }
  });

  it('has states that are all reached from the first, and an end', () => {
    const { initial, states } = kind.lifecycle;
    const reached = new Set([initial]);
    for (const state of reached) for (const next of states[state]?.next ?? []) reached.add(next);
    expect([...reached].toSorted()).toEqual(Object.keys(states).toSorted());
    const isEnd = (state: string): boolean => !states[state]?.next.some((next) => next !== initial);
    expect(Object.keys(states).some(isEnd)).toBe(true);
  });
});

it('What may follow what is asked of a lifecycle', () => {
  const { lifecycle }: { lifecycle: Lifecycle } = all.outing;
  expect(mayBecome(lifecycle, 'planned', 'confirmed')).toBe(true);
  expect(mayBecome(lifecycle, 'held', 'cancelled')).toBe(false);
});
