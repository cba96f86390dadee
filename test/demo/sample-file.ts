import type { DemoPorts } from './ports.ts';
import { allStories, stories, variableOf, type Story } from './stories.ts';

/** The mailboxes.yaml of the demo. */
export function sampleFile(ports: DemoPorts): string {
  const connections = new Map<Story, readonly string[]>([
    [
      stories.healthy,
      [
        ...both('mail.workshop.test', ports.imap, ports.submission, 'starttls'),
        'migration:',
        '  target:',
        `    address: ${stories.healthy.movesTo}`,
        `    credential: env:${variableOf(stories.healthy)}`,
        `    imap: { host: mail.workshop.test, port: ${ports.imap}, security: tls }`,
      ],
    ],
    [stories.wrongPassword, both('mail.workshop.test', ports.imap, ports.submissions, 'tls')],
    [stories.expiredCertificate, both('mail.old-shop.test', ports.imap, ports.submissions, 'tls')],
    [
      stories.needsOauth,
      [
        'provider: microsoft365',
        'auth: password',
        ...both('mail.office.test', ports.microsoftImap, ports.microsoftSubmission, 'starttls'),
      ],
    ],
    [stories.unreachable, both('mail.cellar.test', ports.closed, ports.closed, 'tls')],
  ]);
  return [
    '# Five mailboxes, five stories. Every server behind them runs on this machine, for as long as the demo does.',
    'version: 1',
    'organization: The Workshop',
    'domains:',
    '  workshop.test: { owned: true, administrators: [it@workshop.test] }',
    'defaults:',
    '  owner: IT',
    '  # Where each password is, never the password itself: DEMO_claire, DEMO_paul …',
    '  credential: env:DEMO_${local}',
    'mailboxes:',
    ...allStories.flatMap((story) => [
      `  # ${story.comment}`,
      `  - address: ${story.address}`,
      `    name: ${story.name}`,
      ...(connections.get(story) ?? []).map((line) => `    ${line}`),
    ]),
    '',
  ].join('\n');
}

function both(host: string, imap: number, smtp: number, smtpSecurity: 'tls' | 'starttls'): readonly string[] {
  return [
    `imap: { host: ${host}, port: ${imap}, security: tls }`,
    `smtp: { host: ${host}, port: ${smtp}, security: ${smtpSecurity} }`,
  ];
}
