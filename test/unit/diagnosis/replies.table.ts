import { entraCodeRows } from './replies/entra-codes.table.ts';
import { googleRows } from './replies/google.table.ts';
import { imapCodeRows } from './replies/imap-codes.table.ts';
import { microsoftRows } from './replies/microsoft.table.ts';
import { moreServerRows } from './replies/more-servers.table.ts';
import { oauthRows } from './replies/oauth.table.ts';
import { orangeAndLaPosteRows } from './replies/orange-and-la-poste.table.ts';
import { providerRows } from './replies/providers.table.ts';
import { qqAndNeteaseRows } from './replies/qq-and-netease.table.ts';
import { relayRows } from './replies/relays.table.ts';
import type { ReplyRow } from './replies/reply-row.ts';
import { serverRows } from './replies/servers.table.ts';
import { smtpCodeRows } from './replies/smtp-codes.table.ts';
import { submissionRows } from './replies/submission.table.ts';

/** Replies as servers really gave them, each seen on the page it names; addresses of people and machines are made up. */
export const realReplies: readonly ReplyRow[] = [
  ...microsoftRows,
  ...googleRows,
  ...providerRows,
  ...serverRows,
  ...moreServerRows,
  ...relayRows,
  ...qqAndNeteaseRows,
  ...orangeAndLaPosteRows,
  ...submissionRows,
];

/** Codes of standards and of Entra, and error challenges, with words that need not be real. */
const codeRows: readonly ReplyRow[] = [...imapCodeRows, ...smtpCodeRows, ...oauthRows, ...entraCodeRows];

/** Every reply whose meaning is held fast. */
export const replyRows: readonly ReplyRow[] = [...realReplies, ...codeRows];
