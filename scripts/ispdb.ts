/**
 * npm run ispdb -- FILE.json --read YYYY-MM-DD: writes src/core/providers/ispdb/entries.ts from the providers of Mozilla's ISPDB.
 *
 * FILE holds `{ providers: [{ id, displayName, domains, imap, smtp, documentation, enable }] }`, each server `{ host, port, socketType,
 * username, authentication }` with the words of the ISPDB; `--read` is the day of the snapshot. Says which servers it leaves out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const header = (read: string): string => `/*
 * Facts from Mozilla's ISPDB (https://github.com/thunderbird/autoconfig), written by scripts/ispdb.ts.
 *
 * This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not
 * distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
 */

/** The day of the snapshot that the entries are of, ISO 8601. */
export const ispdbRead = '${read}';

/**
 * One provider a line, its fields parted by \`;\`: id, name, domains, IMAP servers, SMTP servers, methods, pages; several of a kind by
 * blanks. A server is \`host:port/security\`, with \`/local\` where the user name is what stands before the \`@\`, and \`@domain\` where it
 * serves that domain alone. Servers without encryption are left out.
 */
`;

/** Organisations that are customers of the provider under which they are listed: nobody but they administer their domains. */
const organisations: ReadonlySet<unknown> = new Set(['nyu.edu', 'jazztel.es']);

/** Pages kept of each: more are variants of the same. */
const mostPages = 2;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { read: { type: 'string' } } });
const [file] = positionals;
const read = values.read ?? '';
if (file === undefined || !/^\d{4}-\d\d-\d\d$/.test(read)) {
  console.error('Use: npm run ispdb -- FILE.json --read YYYY-MM-DD');
  process.exit(2);
}
const lines = listOf(JSON.parse(readFileSync(file, 'utf8')), 'providers')
  .map(lineOf)
  .sort();
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'core', 'providers', 'ispdb', 'entries.ts'),
  `${header(read)}export const ispdbEntries = \`\n${lines.join('\n')}\n\`;\n`,
);
console.log(`${lines.length} providers`);

function lineOf(provider: unknown): string {
  const id = textOf(provider, 'id');
  const legs = (['imap', 'smtp'] as const).map((leg) => serversOf(provider, leg, id));
  const methods = (['imap', 'smtp'] as const)
    .flatMap((leg) => listOf(provider, leg))
    .flatMap((server) => listOf(server, 'authentication'));
  const pages = [...listOf(provider, 'documentation'), ...listOf(provider, 'enable')]
    .map(String)
    .filter((page) => /^https:\/\/[^\s;`\\$]+$/.test(page));
  const fields = [
    id,
    textOf(provider, 'displayName')
      .replaceAll('%EMAILDOMAIN%', id)
      .replaceAll(/[;`\\]/g, ','),
    [...new Set(listOf(provider, 'domains').filter((domain) => !organisations.has(domain)))].join(' '),
    ...legs.map((servers) => servers.join(' ')),
    [
      ...(methods.some((method) => String(method).startsWith('password')) ? ['password'] : []),
      ...(methods.includes('OAuth2') ? ['oauth2'] : []),
    ].join(' '),
    [...new Set(pages)].slice(0, mostPages).join(' '),
  ];
  return fields.join(';');
}

/** The encrypted servers of a leg, those with TLS from the first byte first (RFC 8314 §3). */
function serversOf(provider: unknown, leg: 'imap' | 'smtp', id: string): string[] {
  const usable = new Set(
    listOf(provider, leg).flatMap((server) => {
      const [host, port] = [textOf(server, 'host'), textOf(server, 'port')];
      const security = { SSL: 'tls', STARTTLS: 'starttls' }[textOf(server, 'socketType')];
      const user = textOf(server, 'username');
      const isLocal = user === '%EMAILLOCALPART%';
      const isSubmission = leg === 'imap' ? port !== '587' : port !== '25';
      if (security === undefined || !isSubmission || (user.includes('LOCAL') && !isLocal)) {
        console.error(`${id}: left out ${leg} ${host}:${port} ${textOf(server, 'socketType')} ${user}`);
        return [];
      }
      const written = `:${port}/${security}${isLocal ? '/local' : ''}`;
      return host.includes('%EMAILDOMAIN%')
        ? listOf(provider, 'domains').map(
            (domain) => `${host.replace('%EMAILDOMAIN%', String(domain))}${written}@${String(domain)}`,
          )
        : [`${host}${written}`];
    }),
  );
  const isImplicit = (server: string): boolean => server.includes('/tls');
  return [...[...usable].filter(isImplicit), ...[...usable].filter((server) => !isImplicit(server))];
}

function valueOf(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null
    ? Object.entries(map).find(([name]) => name === key)?.[1]
    : undefined;
}

function textOf(map: unknown, key: string): string {
  const value = valueOf(map, key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(map: unknown, key: string): readonly unknown[] {
  const value = valueOf(map, key);
  return Array.isArray(value) ? value : [];
}
