import type { Code } from '../../report/codes.ts';
import type { ReplyMoment } from '../reply.ts';
import { imapResponseCodes } from './imap-codes.ts';
import type { ReplyCodes } from './reply-codes.ts';
import { smtpCodeMeaning } from './smtp-codes.ts';

/** What the standard codes say of a refusal, and, where they say nothing, what the moment alone says. */
export function standardMeaning(moment: ReplyMoment, codes: ReplyCodes): Code {
  switch (moment) {
    case 'imap.greeting':
    case 'imap.login':
    case 'imap.select':
      return imapCode(moment, codes.response) ?? plainImap[moment][codes.status] ?? otherwise[moment];
    case 'smtp.greeting':
    case 'smtp.ehlo':
    case 'smtp.auth':
    case 'smtp.mail':
    case 'smtp.rcpt':
    case 'smtp.data':
      return smtpCodeMeaning(moment, codes.status, codes.enhanced) ?? otherwise[moment];
  }
}

function imapCode(moment: keyof typeof plainImap, response: string | undefined): Code | undefined {
  return response !== undefined && Object.hasOwn(imapResponseCodes, response)
    ? imapResponseCodes[response]?.[moment]
    : undefined;
}

/** A status without a code: RFC 3501 §7.1 (NO failed, BAD was not understood, BYE hangs up). */
const plainImap: Readonly<
  Record<'imap.greeting' | 'imap.login' | 'imap.select', Readonly<Record<string, Code>>>
> = {
  // NO is no greeting of IMAP, yet servers that turn somebody away say it.
  'imap.greeting': { BYE: 'imap.bye', NO: 'imap.bye', BAD: 'imap.protocol-error' },
  'imap.login': { NO: 'auth.unexplained', BAD: 'imap.protocol-error', BYE: 'imap.bye' },
  'imap.select': { NO: 'imap.select-failed', BAD: 'imap.protocol-error', BYE: 'imap.bye' },
};

/** For a status that is none of the protocol's. */
const otherwise: Readonly<Record<ReplyMoment, Code>> = {
  'imap.greeting': 'imap.not-imap',
  'imap.login': 'auth.unexplained',
  'imap.select': 'imap.select-failed',
  'smtp.greeting': 'smtp.not-smtp',
  'smtp.ehlo': 'smtp.protocol-error',
  'smtp.auth': 'auth.unexplained',
  'smtp.mail': 'smtp.protocol-error',
  'smtp.rcpt': 'smtp.protocol-error',
  'smtp.data': 'smtp.protocol-error',
};
