import { microsoftRows } from './replies/microsoft.table.ts';
import { googleRows } from './replies/google.table.ts';
import { providerRows } from './replies/providers.table.ts';
import { serverRows } from './replies/servers.table.ts';
import { imapCodeRows } from './replies/imap-codes.table.ts';
import { smtpCodeRows } from './replies/smtp-codes.table.ts';
import { oauthRows } from './replies/oauth.table.ts';
import type { ReplyRow } from './replies/reply-row.ts';

/** Every reply whose meaning is held fast. */
export const replyRows: readonly ReplyRow[] = [
  ...microsoftRows,
  ...googleRows,
  ...providerRows,
  ...serverRows,
  ...imapCodeRows,
  ...smtpCodeRows,
  ...oauthRows,
];
