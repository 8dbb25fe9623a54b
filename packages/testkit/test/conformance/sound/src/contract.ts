import { config, defineModule, instrument, messageKeys, records } from '@tandem/sdk';
import { z } from 'zod';
import type { BoardTables } from './tables.gen.ts';

const size = z.int().min(1).max(100).default(10).meta({ title: 'configuration.size' });

/** A board of notes for a project. */
export const board = defineModule({
  id: 'trial-board',
  version: '1.0.0',
  sdk: '>=0.1.0',
  instances: 'project',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(z.object({ size })).next(
    z.object({ size, colour: z.enum(['red', 'blue']).default('blue').meta({ title: 'configuration.colour' }) }),
    (old) => ({ ...old, colour: 'blue' as const }),
  ),
  records: records<BoardTables>({
    'trial_board.note': {
      label: 'record.note',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', module_id: 'key', body: 'personal' },
    },
    'trial_board.mark': {
      label: 'record.mark',
      retention: 'project',
      columns: { tenant_id: 'key', id: 'key', note_id: 'key' },
    },
  }),
  permissions: {
    'board.see': {
      label: 'permission.see',
      roles: ['administrator', 'coordinator', 'trainer', 'social-worker', 'external-provider', 'auditor'],
    },
    'note.read': { label: 'permission.read', roles: ['coordinator', 'trainer'] },
    'note.write': { label: 'permission.write', roles: ['coordinator'] },
  },
  events: { 'note.added': z.object({ noteId: z.uuid() }) },
  errors: { 'board-full': z.object({ size: z.int() }) },
  instruments: {
    smileys: instrument({
      version: 1,
      label: 'instrument.smileys',
      answers: z.object({ faces: z.array(z.int().min(1).max(5)).min(1) }),
      score: ({ faces }) => faces.reduce((sum, face) => sum + face, 0) / faces.length,
      golden: [{ answers: { faces: [5, 3] }, score: 4 }],
    }),
  },
});
