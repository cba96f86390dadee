import { testCases } from '../linted.ts';

describe('wrong-port', () => {
  testCases('wrong-port', [
    ...[
      [587, 'SMTP'],
      [465, 'SMTP'],
      [25, 'SMTP'],
      [995, 'POP3'],
      [110, 'POP3'],
    ].map(([port, protocol]) => ({
      title: `IMAP on ${String(port)}`,
      keys: `imap: { host: imap.example.com, port: ${String(port)} }`,
      at: 'imap.port',
      args: { found: port, protocol, service: 'IMAP', expected: 993, expectedSecurity: 'tls' },
    })),
    ...[993, 143, 995].map((port) => ({
      title: `SMTP on ${port}`,
      keys: `smtp: { port: ${port} }`,
      at: 'smtp.port',
      args: { service: 'SMTP', expected: 465 },
    })),
    { title: 'a server of one’s own', keys: 'provider: cpanel, imap: { port: 587 }', at: 'imap.port' },
    { title: 'a port of nobody', keys: 'imap: { port: 1993 }' },
    { title: 'the leg’s ports', keys: 'imap: { port: 143 }, smtp: { port: 25 }' },
    { title: 'a port that another rule tells', keys: 'provider: google, imap: { port: 995 }' },
    { title: 'Bridge', keys: 'provider: proton, imap: { port: 587 }' },
    { title: 'a tunnel', keys: 'imap: { host: localhost, port: 587 }' },
  ]);
});
