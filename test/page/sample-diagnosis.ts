import type { DiagnosisView } from '../../src/shared/diagnosis-view.ts';
import type { StateView } from '../../src/shared/shown.ts';

const pass: StateView = { id: 'pass', word: 'Passed', icon: 'pass' };
const fail: StateView = { id: 'fail', word: 'Failed', icon: 'error' };
const skip: StateView = { id: 'skip', word: 'Not tested', icon: 'circle-slash' };

/** A diagnosis that was refused at sign-in, beside the one before it. */
export const sampleDiagnosis: DiagnosisView = {
  kept: [
    { startedAt: '2026-11-22T10:00:12.000Z', label: '22 Nov 2026, 10:00', state: fail },
    { startedAt: '2026-11-21T09:00:00.000Z', label: '21 Nov 2026, 09:00', state: pass },
  ],
  report: {
    startedAt: '2026-11-22T10:00:12.000Z',
    title: 'Diagnosis of 22 Nov 2026, 10:00',
    state: fail,
    sentence: 'Microsoft 365 takes no passwords over IMAP any more.',
    quote: { from: 'outlook.office365.com:993', words: 'a1 NO AUTHENTICATE failed.' },
    totalMs: 840,
    totalText: '0.8 s',
    isTimed: true,
    axis: {
      maxMs: 800,
      ticks: [
        { ms: 0, text: '0' },
        { ms: 400, text: '400 ms' },
        { ms: 800, text: '800 ms' },
      ],
    },
    legs: [
      {
        id: 'mx',
        title: 'MX',
        bars: [
          {
            step: 'mx',
            title: 'Who receives the mail',
            state: pass,
            phrase: '',
            target: 'example.com',
            startMs: 0,
            ms: 24,
            msText: '24 ms',
            facts: [{ label: 'MX', value: '0 example-com.mail.protection.outlook.com' }],
            shell: 'dig +short example.com MX',
          },
        ],
      },
      {
        id: 'imap',
        title: 'IMAP',
        bars: [
          {
            step: 'imap.tls',
            title: 'TLS',
            state: pass,
            phrase: '',
            target: 'outlook.office365.com:993',
            startMs: 80,
            ms: 120,
            msText: '120 ms',
            facts: [{ label: 'Protocol', value: 'TLSv1.3' }],
          },
          {
            step: 'imap.login',
            title: 'Sign-in',
            state: fail,
            phrase: 'Passwords are not accepted.',
            target: 'outlook.office365.com:993',
            startMs: 200,
            ms: 520,
            msText: '520 ms',
            facts: [],
            quote: { from: 'outlook.office365.com:993', words: 'a1 NO AUTHENTICATE failed.' },
          },
          {
            step: 'imap.select',
            title: 'INBOX',
            state: skip,
            phrase: 'A step before it failed.',
            msText: '',
            facts: [],
          },
        ],
      },
    ],
    chains: [
      {
        leg: 'IMAP',
        target: 'outlook.office365.com:993',
        state: pass,
        certificates: [
          {
            subject: 'outlook.com',
            issuer: 'DigiCert Cloud Services CA-1',
            validFrom: '1 Jun 2026',
            validTo: '1 Jun 2027',
            names: ['outlook.com', '*.office365.com'],
          },
          {
            subject: 'DigiCert Cloud Services CA-1',
            issuer: 'DigiCert Global Root CA',
            validFrom: '1 Jan 2020',
            validTo: '1 Jan 2030',
            names: [],
            fault: 'signed with SHA-1',
          },
        ],
        broken: { after: 0, reason: 'The issuer did not sign it.' },
      },
    ],
    mx: [
      {
        priority: 0,
        host: 'example-com.mail.protection.outlook.com',
        addresses: ['52.101.68.1'],
        proves: 'Microsoft 365 receives the mail.',
        problem: 'The name is an alias.',
      },
    ],
    provider: 'Microsoft 365, certain.',
    evidence: [{ label: 'MX', value: 'example-com.mail.protection.outlook.com' }],
  },
  comparison: {
    with: '2026-11-21T09:00:00.000Z',
    before: '21 Nov 2026, 09:00',
    after: '22 Nov 2026, 10:00',
    summary: 'Sign-in worked, and is refused now.',
    rows: [
      {
        label: 'Sign-in',
        before: '310 ms',
        after: 'Passwords are not accepted.',
        beforeState: pass,
        afterState: fail,
        isDifferent: true,
      },
    ],
  },
};
