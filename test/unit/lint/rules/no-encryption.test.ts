import { testCases } from '../linted.ts';

describe('no-encryption', () => {
  testCases('no-encryption', [
    {
      title: '143 in clear',
      keys: 'imap: { host: imap.example.com, port: 143, security: none }',
      at: 'imap.security',
      args: { case: 'none', leg: 'imap', port: 143, likelySecurity: 'starttls' },
      severity: 'warning',
    },
    {
      title: 'no encryption on any port',
      keys: 'imap: { host: imap.example.com, security: none }',
      at: 'imap.security',
      args: { likelySecurity: 'tls' },
    },
    {
      title: '25 in clear',
      keys: 'smtp: { port: 25, security: none }',
      at: 'smtp.security',
      args: { likelySecurity: 'starttls', likelyPort: 587 },
    },
    {
      title: '25 without a word',
      keys: 'smtp: { host: smtp.example.com, port: 25 }',
      at: 'smtp.port',
      args: { case: 'unsaid', likelyPort: 587 },
      severity: 'warning',
    },
    {
      title: '143 without a word',
      keys: 'imap: { host: imap.example.com, port: 143 }',
      at: 'imap.port',
      args: { case: 'unsaid', likelySecurity: 'starttls' },
      severity: 'information',
    },
    {
      title: 'a source in clear',
      keys: 'migration: { source: { imap: { host: 192.168.1.5, security: none } } }',
      at: 'migration.source.imap.security',
    },
    {
      title: 'clear text on a port that the provider does not serve, with its best port',
      keys: 'provider: gandi, smtp: { port: 25, security: none }',
      at: 'smtp.security',
      args: { likelyPort: 465, likelySecurity: 'tls', implicitPort: undefined },
    },
    {
      title: 'clear text where only STARTTLS is served',
      keys: 'provider: icloud, smtp: { security: none }',
      at: 'smtp.security',
      args: { likelyPort: undefined, likelySecurity: 'starttls' },
    },
    {
      title: 'clear text on 587 where 465 is refused',
      keys: 'provider: microsoft365, smtp: { port: 587, security: none }',
      at: 'smtp.security',
      args: { likelySecurity: 'starttls', implicitPort: undefined },
    },
    {
      title: 'clear text on a port of another protocol',
      keys: 'imap: { host: imap.example.com, port: 587, security: none }',
      at: 'imap.security',
      args: { likelyPort: 993, likelySecurity: 'tls' },
    },
    {
      title: 'clear text at an MX, which has no other port',
      keys: 'provider: microsoft365, smtp: { host: example-com.mail.protection.outlook.com, port: 25 }',
      at: 'smtp.port',
      args: { likelyPort: undefined, likelySecurity: 'starttls', implicitPort: undefined },
    },
    {
      title: '25 without a word at Gandi, which has another port',
      keys: 'provider: gandi, smtp: { port: 25 }',
    },
    { title: '143 without a word at Microsoft 365', keys: 'provider: microsoft365, imap: { port: 143 }' },
    { title: 'Proton Mail Bridge', keys: 'imap: { host: 127.0.0.1, port: 1143, security: none }' },
    { title: 'Proton Mail Bridge by its provider', keys: 'provider: proton, imap: { security: none }' },
    { title: 'localhost', keys: 'smtp: { host: localhost, port: 25, security: none }' },
    { title: 'IPv6 loopback', keys: 'imap: { host: "::1", port: 143 }' },
    { title: 'STARTTLS on 143', keys: 'imap: { port: 143, security: starttls }' },
    { title: 'STARTTLS on 25', keys: 'smtp: { port: 25, security: starttls }' },
    { title: '587 without a word', keys: 'smtp: { port: 587 }' },
    { title: '993 in clear, a contradiction', keys: 'imap: { port: 993, security: none }' },
    { title: 'a broken protection', keys: 'imap: { port: 143, security: maximal }' },
  ]);
});
