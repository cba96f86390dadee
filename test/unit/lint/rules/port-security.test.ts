import assert from 'node:assert/strict';
import { entryOf, findingsOf, testCases } from '../linted.ts';

describe('port-security', () => {
  testCases('port-security', [
    {
      title: '993 with STARTTLS',
      keys: 'imap: { port: 993, security: starttls }',
      at: 'imap.security',
      args: {
        key: 'imap.security',
        port: 993,
        security: 'starttls',
        leg: 'imap',
        likelyPort: 143,
        likelySecurity: 'tls',
      },
    },
    {
      title: '143 with TLS',
      keys: 'imap: { port: 143, security: tls }',
      at: 'imap.security',
      args: { likelyPort: 993, likelySecurity: 'starttls' },
    },
    {
      title: '587 with TLS',
      keys: 'smtp: { port: 587, security: tls }',
      at: 'smtp.security',
      args: { likelyPort: 465, likelySecurity: 'starttls' },
    },
    {
      title: '465 with STARTTLS',
      keys: 'smtp: { port: 465, security: starttls }',
      at: 'smtp.security',
      args: { likelyPort: 587, likelySecurity: 'tls' },
    },
    {
      title: '25 with TLS',
      keys: 'smtp: { port: 25, security: tls }',
      at: 'smtp.security',
      args: { likelyPort: 465, likelySecurity: 'starttls' },
    },
    {
      title: '993 in clear',
      keys: 'imap: { host: imap.example.com, port: 993, security: none }',
      at: 'imap.security',
      args: { likelySecurity: 'tls' },
    },
    {
      title: 'a target',
      keys: 'migration: { target: { imap: { port: 993, security: starttls } } }',
      at: 'migration.target.imap.security',
    },
    {
      title: 'a source that completes the mailbox',
      keys: 'imap: { security: starttls }, migration: { source: { imap: { port: 993 } } }',
      at: 'imap.security',
    },
    {
      title: 'what the source corrects',
      keys: 'imap: { port: 993, security: starttls }, migration: { source: { imap: { security: tls } } }',
    },
    { title: '993 with TLS', keys: 'imap: { port: 993, security: tls }' },
    { title: '587 with STARTTLS', keys: 'smtp: { port: 587, security: starttls }' },
    { title: '143 in clear, the affair of another rule', keys: 'imap: { port: 143, security: none }' },
    { title: 'a port alone', keys: 'imap: { port: 993 }' },
    { title: 'STARTTLS alone', keys: 'imap: { security: starttls }' },
    { title: 'a port of nobody', keys: 'imap: { port: 1143, security: tls }' },
    { title: 'a tunnel', keys: 'imap: { host: localhost, port: 993, security: none }' },
    { title: 'a broken port', keys: 'imap: { port: "993", security: starttls }' },
    { title: 'no IMAP', keys: 'imap: false' },
  ]);

  it('leads to no port that the provider does not serve', () => {
    const [at587] = findingsOf(
      'port-security',
      entryOf('provider: microsoft365, smtp: { port: 587, security: tls }'),
    );
    assert.deepEqual([at587?.args['likelySecurity'], at587?.args['likelyPort']], ['starttls', undefined]);
    const [at465] = findingsOf(
      'port-security',
      entryOf('provider: microsoft365, smtp: { port: 465, security: starttls }'),
    );
    assert.deepEqual([at465?.args['likelySecurity'], at465?.args['likelyPort']], [undefined, 587]);
  });
});
