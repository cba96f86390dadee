import assert from 'node:assert/strict';
import { linesAt, mailbox, refusedReport } from './hovered.ts';

interface Case {
  readonly of: string;
  readonly text: string;
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
}

const microsoft = 'provider: microsoft365';

const cases: readonly Case[] = [
  {
    of: 'a port as the provider wants it',
    text: mailbox(`${microsoft}\nimap: { port: 9¦93, security: tls }`),
    holds: [
      'heading: Port 993 with “tls” is what Microsoft 365 recommends for IMAP.',
      'link: https://www.rfc-editor.org/rfc/rfc8314#section-3.2',
      'table: (host) | outlook.office365.com (known of the provider) | outlook.office365.com; (port) | 993 | 993; (security) | tls | tls',
    ],
  },
  {
    of: 'the only port of a provider',
    text: mailbox(`${microsoft}\nsmtp: { ¦port: 465 }`),
    holds: [
      'heading: For SMTP, Microsoft 365 wants port 587 with “starttls”.',
      'sentence: Microsoft 365 names no other port than 587 for SMTP; elsewhere, 465 with “tls” comes first.',
      'link: https://www.rfc-editor.org/rfc/rfc6409#section-3.1',
      'link: https://www.rfc-editor.org/rfc/rfc3207#section-4',
    ],
  },
  {
    of: 'the only port of another',
    text: mailbox('provider: infomaniak\nsmtp: { port: 58¦7 }'),
    holds: [
      'heading: For SMTP, Infomaniak wants port 465 with “tls”.',
      'sentence: Infomaniak serves SMTP on port 587 too, but advises against it.',
    ],
  },
  {
    of: 'a port that the provider does not rule out',
    text: mailbox('provider: google\nsmtp: { port: 58¦7, security: starttls }'),
    holds: ['heading: This can do as well; Google recommends port 465 with “tls” for SMTP.'],
  },
  {
    of: 'a host of somebody else',
    text: mailbox(`${microsoft}\nimap: { host: imap.ex¦ample.com }`),
    holds: ['heading: Microsoft 365 has its IMAP server at outlook.office365.com.'],
  },
  {
    of: 'a country’s host',
    text: mailbox('provider: ionos\nsmtp: { host: smtp.ion¦os.fr }'),
    holds: [
      'heading: smtp.ionos.fr is the SMTP server of IONOS.',
      'table: (host) | smtp.ionos.fr | smtp.ionos.fr; (port) | 465 (known of the provider) | 465; (security) | tls (known of the provider) | tls',
    ],
  },
  {
    of: 'a region that the other leg’s host tells',
    text: mailbox('provider: zoho\nimap: { host: imappro.zoho.eu }\n¦smtp: {}'),
    holds: [
      'table: (host) | smtppro.zoho.eu (known of the provider) | smtppro.zoho.eu; (port) | 465 (known of the provider) | 465; (security) | tls (known of the provider) | tls',
    ],
  },
  {
    of: 'a country that nobody knows yet',
    text: mailbox('provider: ionos\n¦imap: {}'),
    holds: ['heading: Port 993 with “tls” is what IONOS recommends for IMAP.'],
    lacks: ['table: (host) | imap.ionos.de'],
  },
  {
    of: 'a foreign host where the region is not known',
    text: mailbox('provider: zoho\nimap: { h¦ost: imap.example.org }'),
    holds: ['heading: For IMAP, Zoho Mail wants port 993 with “tls”.'],
    lacks: ['table: (host) | imap.example.org | ≠'],
  },
  {
    of: 'a user name under a domain of one’s own',
    text: mailbox('provider: icloud\n¦username: claire'),
    holds: [
      'heading: With a domain of your own, iCloud Mail wants the user name of the account’s own address, which this one does not tell.',
      'table: (IMAP) | claire | ; (SMTP) | claire | ',
    ],
  },
  {
    of: 'a user name at a server of one’s own',
    text: mailbox('provider: cpanel\n¦username: claire'),
    holds: ['table: (IMAP) | claire | ; (SMTP) | claire | '],
    lacks: ['heading'],
  },
  {
    of: 'the right host',
    text: mailbox(`${microsoft}\nsmtp: { host: smtp.office¦365.com }`),
    holds: ['heading: smtp.office365.com is the SMTP server of Microsoft 365.'],
  },
  {
    of: 'the host of a product',
    text: mailbox('provider: ovh\nsmtp: { host: ex4.mail.ovh.net, p¦ort: 587, security: starttls }'),
    holds: ['heading: Port 587 with “starttls” is what OVHcloud recommends for SMTP.'],
  },
  {
    of: 'several ways in, in the order of the provider',
    text: mailbox('provider: cpanel\n¦smtp: {}'),
    holds: [
      'heading: Port 465 with “tls” is what cPanel host recommends for SMTP.',
      'sentence: Also possible: port 587 with “starttls”.',
    ],
  },
  {
    of: 'a mailbox whose provider nobody knows',
    text: mailbox('imap: { po¦rt: 143 }'),
    holds: ['heading: This can do as well; for IMAP, port 993 with “tls” is recommended.'],
  },
  {
    of: 'no encryption',
    text: mailbox('smtp: { host: a.example, port: 25, security: no¦ne }'),
    holds: [
      'heading: For SMTP, port 465 with “tls” is recommended.',
      'sentence: Without encryption, everybody on the way can read along, the password too.',
      'sentence: Port 25 is for mail between servers; most networks block it for everybody else.',
      'link: https://www.rfc-editor.org/rfc/rfc8314#section-4.1',
    ],
  },
  {
    of: 'a service that is switched off',
    text: mailbox('imap: fa¦lse'),
    holds: ['sentence: The mailbox has no IMAP: nothing is tested there.'],
    lacks: ['heading', 'table'],
  },
  {
    of: 'the provider of the domain',
    text: mailbox('¦imap: {}', 'claire@gmail.com'),
    holds: ['heading: Port 993 with “tls” is what Google recommends for IMAP.'],
  },
  {
    of: 'the target of a migration',
    text: mailbox('provider: ovh\nmigration: { target: { provider: google, imap: { port: 9¦93 } } }'),
    holds: ['heading: Port 993 with “tls” is what Google recommends for IMAP.'],
  },
  {
    of: 'the mailbox’s own server beside a source at another provider',
    text: mailbox('provider: google\nimap: { port: 9¦93 }\nmigration: { source: { provider: ovh } }'),
    holds: ['heading: Port 993 with “tls” is what Google recommends for IMAP.'],
  },
  {
    of: 'defaults without a provider',
    text: 'version: 1\ndefaults:\n  smtp: { port: 5¦87 }\nmailboxes: []\n',
    holds: ['heading: This can do as well; for SMTP, port 465 with “tls” is recommended.'],
    lacks: ['table'],
  },
  {
    of: 'defaults with a provider',
    text: 'version: 1\ndefaults:\n  provider: icloud\n  smtp: { port: 4¦65 }\nmailboxes: []\n',
    holds: [
      'heading: For SMTP, iCloud Mail wants port 587 with “starttls”.',
      'table: (host) | smtp.mail.me.com; (port) | 587; (security) | starttls',
    ],
  },
  {
    of: 'a block of the writer’s own',
    text: 'version: 1\nx-base:\n  imap: { security: t¦ls }\nmailboxes: []\n',
    holds: ['heading: Port 993 with “tls” is what is recommended for IMAP.'],
  },
  {
    of: 'a value merged from defaults',
    text: `version: 1\ndefaults: { imap: { port: 143 } }\nmailboxes:\n  - address: a@example.com\n    provider: google\n    ¦imap: { security: starttls }\n`,
    holds: [
      'table: (host) | imap.gmail.com (known of the provider) | imap.gmail.com; (port) | 143 (from the defaults of the file) | ≠993; (security) | starttls | ≠tls',
    ],
  },
  {
    of: 'a user name in the wrong form',
    text: mailbox('¦username: zoe', 'zoe@icloud.com'),
    holds: [
      'heading: iCloud Mail wants only what stands before the “@” for IMAP, and the whole address for SMTP.',
      'table: (IMAP) | zoe | zoe; (SMTP) | zoe | ≠zoe@icloud.com',
    ],
  },
];

describe('the hover of a server setting', () => {
  for (const { of, text, holds, lacks = [] } of cases)
    it(`tells of ${of}`, () => {
      const lines = linesAt(text);
      for (const line of holds) assert.ok(lines.includes(line), `${line}\nin\n${lines.join('\n')}`);
      for (const kind of lacks) assert.ok(!lines.some((line) => line.startsWith(kind)), kind);
    });

  it('takes the hosts that depend on the MX from the last diagnosis', () => {
    const evidence = [{ source: 'mx', value: 'inbound-smtp.eu-west-1.amazonaws.com' }];
    const provider = { id: 'workmail', name: 'Amazon WorkMail', confidence: 0.9, evidence, candidates: [] };
    const lines = linesAt(mailbox('imap: { host: imap.exa¦mple.com }'), {
      report: refusedReport({ provider }),
    });
    assert.ok(
      lines.includes('heading: Amazon WorkMail has its IMAP server at imap.mail.eu-west-1.awsapps.com.'),
      lines.join('\n'),
    );
  });

  it('does not take a Report of the other side', () => {
    const lines = linesAt(mailbox('imap: { port: 9¦93 }'), { report: refusedReport({ side: 'target' }) });
    assert.equal(lines[0], 'heading: Port 993 with “tls” is what is recommended for IMAP.');
  });

  it('says nothing of what is used where the setting is broken', () => {
    const lines = linesAt(mailbox('provider: google\nimap: { port: 99¦3000 }'));
    assert.ok(
      lines.includes('table: (host) | imap.gmail.com; (port) | 993; (security) | tls'),
      lines.join('\n'),
    );
  });
});
