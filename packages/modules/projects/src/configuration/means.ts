import { z } from 'zod';
import { choice, group, keyed, line, note, ordered, points } from './fields.ts';
import { providers } from './funding.ts';

/** Whether the sheet says yes, says no, or says nothing. */
const said = (title: string) => choice(['yes', 'no', 'not-stated'], title);

/** With whom, where and with what the project is carried out. */
export const means = ordered(
  {
    providers: providers.optional(),
    partners: keyed('partners', {
      name: line('name'),
      kind: choice(['internal', 'external', 'antenna', 'association'], 'partners.kind').optional(),
      note: note(),
    }).optional(),
    support: group('support', {
      service: line('support.service').optional(),
      workers: z.int().min(0).max(100).optional().meta({ title: 'support.workers', 'x-unit': 'unit.persons' }),
      withProvider: said('support.with-provider').optional(),
      ownWorker: said('support.own-worker').optional(),
      steeringGroup: said('support.steering-group').optional(),
      note: note(),
    }).optional(),
    hostServices: points('host-services').optional(),
    sites: points('sites').optional(),
    material: keyed('material', {
      name: line('name'),
      set: choice(['office', 'group', 'other'], 'material.set').optional(),
      note: note(),
    }).optional(),
    channels: points('channels').optional(),
    worryDomains: points('worry-domains').optional(),
  },
  'section.means',
  300,
);

/** What the sheet says that has no field of its own, and what it leaves unclear: stored as it stands, and shown so. */
export const remarks = ordered(
  {
    remarks: keyed('remarks', { name: line('name'), topic: line('remarks.topic').optional(), note: note() }).optional(),
    unclear: keyed('unclear.list', {
      name: line('name'),
      heading: line('unclear.heading').optional(),
      /** How it is read here for the time being. */
      readAs: line('unclear.read-as').optional(),
    }).optional(),
  },
  'section.remarks',
  400,
);
