import { implement } from '@tandem/sdk/server';
import { noticeBoard } from '../contract.ts';
import en from '../messages/en.json' with { type: 'json' };
import fr from '../messages/fr.json' with { type: 'json' };
import nl from '../messages/nl.json' with { type: 'json' };
import { notice } from '../migrations/0001-notice.ts';
import { listNotices } from './list-notices.ts';
import { postNotice } from './post-notice.ts';

const api = { notice: { list: listNotices, post: postNotice } };
type Api = typeof api;
export interface NoticeBoardApi extends Api {}

export const noticeBoardServer = implement(noticeBoard, {
  procedures: api as NoticeBoardApi,
  messages: { fr, nl, en },
  migrations: [notice],
});
