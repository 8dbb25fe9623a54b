import { apiType, defineAdmin } from '@tandem/sdk/admin';
import { noticeBoard } from '../contract.ts';
import type { NoticeBoardApi } from '../server/index.ts';

export default defineAdmin(noticeBoard, apiType<NoticeBoardApi>(), {
  screens: {
    '': {
      title: 'screen.notices',
      permission: 'notice.read',
      nav: { icon: 'document', order: 60 },
      prepare: ({ api }) => api.notice.list.query(),
      load: () => import('./screens/Notices.svelte'),
    },
  },
});
