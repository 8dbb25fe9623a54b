import { config, defineModule, messageKeys, records } from '@tandem/sdk';
import { z } from 'zod';
import type { NoticeBoardTables } from './tables.gen.ts';

export const noticeBoard = defineModule({
  id: 'gent-notice-board',
  version: '1.0.0',
  sdk: '>=0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof import('./messages/fr.json')>(),
  config: config(z.object({})),
  records: records<NoticeBoardTables>({
    'gent_notice_board.notice': {
      label: 'record.notice',
      retention: '365 days',
      columns: { tenant_id: 'key', id: 'key', body: 'plain', author: 'personal', posted_at: 'plain' },
    },
  }),
  permissions: {
    'notice.read': { label: 'permission.notice.read', roles: ['coordinator', 'trainer', 'social-worker'] },
    'notice.post': { label: 'permission.notice.post', roles: ['coordinator'] },
  },
  events: { 'notice.posted': z.object({ noticeId: z.uuid() }) },
});
