import type { Report, StepId } from '../../src/core/report/report.ts';

/** A message that waits for the one before, and how many round trips it costs. */
export interface Wait {
  readonly what: string;
  readonly roundTrips: number;
}

/** The waits of one leg, in order. */
export interface LegPath {
  readonly leg: 'mx' | 'imap' | 'smtp';
  readonly waits: readonly Wait[];
  readonly roundTrips: number;
}

/**
 * The round trips that must follow one another in each leg of a diagnosis, from how it was made: the encryption used, the
 * version of TLS, the mechanism, and what the server told without being asked. Legs run side by side.
 */
export function pathsOf(report: Report): LegPath[] {
  return [
    path('mx', [one('MX'), one('addresses of the MX hosts')]),
    // MX, which tells who hosts the mailbox, is asked in the same go as the addresses of the hosts that the file names.
    path('imap', [one('addresses, beside MX'), ...connectionOf('imap', report)]),
    path('smtp', [one('addresses, beside MX'), ...connectionOf('smtp', report)]),
  ];
}

/** The waits from connect to the last answer that the diagnosis waits for; farewells are not waited for. */
export function connectionOf(leg: 'imap' | 'smtp', report: Report): Wait[] {
  const startTls = report.settings.find(({ key }) => key === `${leg}.security`)?.value === 'starttls';
  const tls = detailOf(report, `${leg}.tls`)['protocol'];
  // RFC 8446 §2: one round trip; RFC 5246 §7.3: two.
  const handshake = { what: String(tls), roundTrips: tls === 'TLSv1.2' ? 2 : 1 };
  const tcp = one('TCP');
  return leg === 'imap'
    ? [tcp, ...imapWaits(startTls, handshake, detailOf(report, 'imap.login'))]
    : [tcp, ...smtpWaits(startTls, handshake, detailOf(report, 'smtp.auth'))];
}

function imapWaits(startTls: boolean, handshake: Wait, login: Report['steps'][number]['detail']): Wait[] {
  const toldBefore = String(login['greeting']).includes('CAPABILITY');
  const secure = startTls
    ? [
        one('greeting'),
        ...(toldBefore ? [] : [one('CAPABILITY')]),
        one('STARTTLS'),
        handshake,
        one('CAPABILITY'),
      ]
    : [handshake, one('greeting'), ...(toldBefore ? [] : [one('CAPABILITY')])];
  return login['mechanism'] === 'LOGIN'
    ? [...secure, one('LOGIN, CAPABILITY, EXAMINE in one go')]
    : [...secure, one(`AUTHENTICATE ${String(login['mechanism'])}`), one('CAPABILITY, EXAMINE in one go')];
}

function smtpWaits(startTls: boolean, handshake: Wait, auth: Report['steps'][number]['detail']): Wait[] {
  const authenticate = {
    what: `AUTH ${String(auth['mechanism'])}`,
    roundTrips: auth['mechanism'] === 'LOGIN' ? 3 : 1,
  };
  return startTls
    ? [one('greeting'), one('EHLO'), one('STARTTLS'), handshake, one('EHLO'), authenticate]
    : [handshake, one('greeting'), one('EHLO'), authenticate];
}

/** Written out: `addresses 1 + TCP 1 + … = 8 round trips`. */
export function written({ leg, waits, roundTrips }: LegPath): string {
  const sum = waits.map(({ what, roundTrips: count }) => `${what} ${count}`).join(' + ');
  return `${leg.padEnd(4)}  ${sum} = ${roundTrips} round trips`;
}

function path(leg: LegPath['leg'], waits: readonly Wait[]): LegPath {
  return { leg, waits, roundTrips: sumOf(waits) };
}

export function sumOf(waits: readonly Wait[]): number {
  return waits.reduce((sum, { roundTrips }) => sum + roundTrips, 0);
}

function one(what: string): Wait {
  return { what, roundTrips: 1 };
}

function detailOf(report: Report, id: StepId): Report['steps'][number]['detail'] {
  const step = report.steps.find((candidate) => candidate.id === id);
  if (step?.status !== 'pass') throw new Error(`${id} did not pass: ${step?.code ?? 'missing'}`);
  return step.detail;
}
