import { statusOfCode, type Code } from '../../../../../src/core/report/codes.ts';
import {
  stepIds,
  type Report,
  type Step,
  type StepDetail,
  type StepId,
} from '../../../../../src/core/report/report.ts';

/** What a test says of one step; the rest is as a real diagnosis would have it. */
export interface StepParts {
  readonly code?: Code;
  readonly ms?: number;
  readonly detail?: StepDetail;
  readonly reply?: string;
  readonly shell?: string;
  readonly target?: string;
}

const host = { imap: 'imap.example.net:993', smtp: 'smtp.example.net:465', mx: 'example.com' } as const;

const leaf = {
  subject: 'imap.example.net',
  issuer: 'Example Issuing CA 3',
  validFrom: '2026-10-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  fingerprint: 'AA:01',
};
const middle = {
  subject: 'Example Issuing CA 3',
  issuer: 'Example Root',
  validFrom: '2024-01-01T00:00:00.000Z',
  validTo: '2029-01-01T00:00:00.000Z',
  fingerprint: 'AA:02',
};
const root = {
  subject: 'Example Root',
  issuer: 'Example Root',
  validFrom: '2015-01-01T00:00:00.000Z',
  validTo: '2035-01-01T00:00:00.000Z',
  fingerprint: 'AA:03',
};

/** Certificates of a chain that holds, the server's own first. */
export const certificates = { leaf, middle, root };

/** `detail` of a TLS step; its chain is `chain`. */
export function tlsDetail(chain: readonly StepDetail[], problems: readonly Code[] = []): StepDetail {
  return {
    security: 'tls',
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    ...chain[0],
    names: ['imap.example.net', 'smtp.example.net', 'mail.example.net'],
    daysLeft: 40,
    key: 'EC P-256',
    chain,
    problems,
  };
}

const details: Readonly<Partial<Record<StepId, StepDetail>>> = {
  mx: {
    domain: 'example.com',
    records: [
      {
        preference: 0,
        exchange: 'example-com.mail.protection.outlook.com',
        ttl: 3600,
        addresses: ['192.0.2.25'],
      },
      { preference: 20, exchange: 'mx3.mail.ovh.net', ttl: 3600, addresses: ['192.0.2.26', '2001:db8::26'] },
    ],
    implicit: false,
    nullMx: false,
    server: '192.0.2.53:53',
  },
  'imap.dns': { host: 'imap.example.net', addresses: [{ address: '192.0.2.1', family: 4, ttl: 300 }] },
  'imap.connect': { address: '192.0.2.1', family: 4 },
  'imap.tls': tlsDetail([leaf, middle, root]),
  'imap.login': {
    greeting: '* OK IMAP4rev1 ready',
    username: 'claire@example.com',
    mechanism: 'PLAIN',
    capabilitiesBefore: ['IMAP4rev1', 'AUTH=PLAIN', 'SASL-IR'],
  },
  'imap.select': { mailbox: 'INBOX', messages: 1204, uidValidity: 1 },
  'smtp.dns': { host: 'smtp.example.net', addresses: [{ address: '192.0.2.2', family: 4, ttl: 300 }] },
  'smtp.connect': { address: '192.0.2.2', family: 4 },
  'smtp.tls': tlsDetail([leaf, middle, root]),
  'smtp.auth': { greeting: '220 ready', username: 'claire@example.com', mechanism: 'PLAIN' },
};

const times: Readonly<Record<(typeof stepIds)[number], number>> = {
  mx: 31,
  'imap.dns': 22,
  'imap.connect': 18,
  'imap.tls': 44,
  'imap.login': 120,
  'imap.select': 37,
  'smtp.dns': 25,
  'smtp.connect': 17,
  'smtp.tls': 52,
  'smtp.auth': 95,
};

function legOf(id: StepId): 'mx' | 'imap' | 'smtp' {
  if (id === 'mx') return 'mx';
  return id.startsWith('imap.') ? 'imap' : 'smtp';
}

/** A Report of claire@example.com: every step fine but for what `parts` says; `verdict` is the step that decides. */
export function reportWith(
  parts: Readonly<Partial<Record<StepId, StepParts>>> = {},
  verdict: StepId | null = null,
  startedAt = '2026-11-22T10:00:00.000Z',
): Report {
  const steps = stepIds.map((id): Step => {
    const { code = 'ok', ms, detail, reply, shell, target } = parts[id] ?? {};
    const status = statusOfCode[code];
    return {
      id,
      status,
      code,
      ms: ms ?? (status === 'skip' ? 0 : times[id]),
      target: target ?? host[legOf(id)],
      detail: detail ?? (status === 'skip' ? {} : (details[id] ?? {})),
      ...(reply !== undefined && { reply }),
      shell: shell ?? `openssl s_client -connect ${host[legOf(id)]}`,
    };
  });
  const decisive = steps.find(({ id }) => id === verdict);
  const status = decisive?.status ?? 'pass';
  return {
    version: 1,
    address: 'claire@example.com',
    side: 'source',
    provider: {
      id: 'microsoft365',
      name: 'Microsoft 365',
      confidence: 0.5,
      evidence: [
        { source: 'mx', value: 'example-com.mail.protection.outlook.com' },
        { source: 'mx', value: 'mx3.mail.ovh.net' },
      ],
      candidates: ['ovh'],
    },
    gateway: null,
    settings: [
      { key: 'imap.host', value: 'imap.example.net', from: 'file' },
      { key: 'imap.port', value: 993, from: 'provider' },
      { key: 'imap.security', value: 'tls', from: 'provider' },
    ],
    steps,
    verdict: {
      code: decisive?.code ?? 'ok',
      status: status === 'skip' ? 'unknown' : status,
      step: decisive?.id ?? null,
      args: {
        address: 'claire@example.com',
        domain: 'example.com',
        host: 'imap.example.net',
        port: 993,
        legs: 'imap,smtp',
      },
      cause: 'as an older version said it',
      actions: ['act as it said'],
      ...(decisive?.reply !== undefined && { reply: decisive.reply }),
    },
    path: [],
    probedFrom: 'desk-7',
    startedAt,
    ms: 312,
  };
}

const blocked = { code: 'skip.blocked' } as const;
const unasked = { code: 'skip.not-requested' } as const;
const cancelled = { code: 'skip.cancelled' } as const;

const imapBlockedAfter = (id: (typeof stepIds)[number]): Partial<Record<StepId, StepParts>> =>
  Object.fromEntries(
    stepIds
      .filter((one) => one.startsWith('imap.') && stepIds.indexOf(one) > stepIds.indexOf(id))
      .map((one) => [one, blocked]),
  );

/** A Report for each layer that can fail, and for each way of not testing. */
export const reports = {
  fine: reportWith(),
  noSuchDomain: reportWith(
    {
      mx: { code: 'dns.no-such-domain', detail: { domain: 'example.com', records: [], reason: 'NXDOMAIN' } },
    },
    'mx',
  ),
  dnsFails: reportWith(
    { 'imap.dns': { code: 'dns.timeout', ms: 15_000 }, ...imapBlockedAfter('imap.dns') },
    'imap.dns',
  ),
  refused: reportWith(
    { 'imap.connect': { code: 'net.refused', ms: 3 }, ...imapBlockedAfter('imap.connect') },
    'imap.connect',
  ),
  incompleteChain: reportWith(
    {
      'imap.tls': { code: 'tls.incomplete-chain', detail: tlsDetail([leaf], ['tls.incomplete-chain']) },
      ...imapBlockedAfter('imap.tls'),
    },
    'imap.tls',
  ),
  loginRefused: reportWith(
    {
      'imap.login': {
        code: 'auth.bad-credentials',
        ms: 1_840,
        reply: 'a2 NO [AUTHENTICATIONFAILED] Authentication failed.',
      },
      ...imapBlockedAfter('imap.login'),
    },
    'imap.login',
  ),
  inboxFails: reportWith(
    { 'imap.select': { code: 'imap.not-connected', reply: 'BAD User is authenticated but not connected.' } },
    'imap.select',
  ),
  smtpOff: reportWith(
    {
      'smtp.auth': {
        code: 'smtp.auth-disabled-tenant',
        reply:
          '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
      },
    },
    'smtp.auth',
  ),
  expiresSoon: reportWith(
    {
      'imap.tls': { code: 'tls.expires-soon', detail: tlsDetail([leaf, middle, root], ['tls.expires-soon']) },
    },
    'imap.tls',
  ),
  onlyMx: reportWith(Object.fromEntries(stepIds.filter((id) => id !== 'mx').map((id) => [id, unasked]))),
  cancelled: reportWith(
    Object.fromEntries(stepIds.filter((id) => id !== 'mx').map((id) => [id, cancelled])),
    'imap.dns',
  ),
} as const satisfies Readonly<Record<string, Report>>;
