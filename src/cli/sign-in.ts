import { Fault } from '../core/dialogue/fault.ts';
import { statusOfCode } from '../core/report/codes.ts';
import { addressIdentity } from '../core/mailboxes/address.ts';
import { connectionOf } from '../core/mailboxes/connection.ts';
import type { ConnectionSettings } from '../core/mailboxes/model.ts';
import { AccessTokens } from '../core/oauth/access-tokens.ts';
import { makeOAuthFetch } from '../core/oauth/oauth-fetch.ts';
import { signInTargetOf, type SignInTarget } from '../core/oauth/sign-in-target.ts';
import type { TokenSet } from '../core/oauth/token-set.ts';
import { explain } from '../core/words/verdicts.ts';
import type { Words } from '../core/words/words.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { clientFrom } from './oauth/client-environment.ts';
import { clientSecretFor } from './oauth/client-secret.ts';
import { faultLines, type Question } from './oauth/fault-lines.ts';
import { openKeyStore } from './oauth/key-store.ts';
import { providerOf } from './oauth/provider-of.ts';
import { signInByBrowser, signInByCode } from './oauth/sign-in-ways.ts';
import { readChoice, type CommandLine } from './options.ts';
import { readMailboxes } from './read-mailboxes.ts';
import { contextFrom } from './run-options.ts';
import { UsageError } from './usage-error.ts';
import { say, writeOut } from './write-out.ts';

/** `mailops sign-in FILE ADDRESS`: signs in by OAuth 2.0 and keeps the tokens in the operating system's key store. */
export async function runSignIn(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  const { values, operands } = line;
  const [name, address, ...more] = operands;
  if (name === undefined || address === undefined || more.length > 0)
    throw new UsageError((w) =>
      w.t('sign-in needs a file and an address: mailops sign-in mailboxes.yaml claire@example.com'),
    );
  const format = readChoice('format', values.format, ['text', 'json'], 'text');
  const side = readChoice('side', values.side, ['source', 'target'], 'source');
  const { file } = await readMailboxes(name);
  const mailbox = file.entries.find(
    (entry) => addressIdentity(entry.mailbox.address) === addressIdentity(address),
  )?.mailbox;
  const connection = mailbox && connectionOf(mailbox, side);
  if (!connection)
    throw new UsageError((w) =>
      w.t('{file} has no mailbox {address} to sign in for.', { file: name, address }),
    );
  const context = await contextFrom(line, words, {});
  const providerId = await providerOf(connection, context, signal);
  const question = { address: connection.address, providerId };
  const target = signInTargetOf(
    { ...question, side, username: usernameOf(connection), oauth: connection.oauth },
    clientFrom(process.env),
  );
  const ended = target instanceof Fault ? target : await signIn(target, line, words, context, signal);
  if (format === 'json')
    await writeOut(`${JSON.stringify({ version: 1, side, ...outcome(ended, question, words) })}\n`);
  else if (ended instanceof Fault) for (const text of faultLines(ended, question, words)) say(text);
  else
    await writeOut(
      `${words.t('Signed in as {account}. The tokens are in this machine’s key store.', { account: ended.account ?? connection.address })}\n`,
    );
  return exitCodeOf(ended, signal);
}

async function signIn(
  target: SignInTarget,
  { values }: CommandLine,
  words: Words,
  {
    trust,
    timeoutMs,
  }: { readonly trust: Parameters<typeof makeOAuthFetch>[0]['trust']; readonly timeoutMs: number },
  signal: AbortSignal,
): Promise<TokenSet | Fault> {
  // Before a person goes through it all for nothing.
  const keeper = await openKeyStore();
  if (!keeper) return new Fault('auth.no-credential', { reason: 'no-key-store', moment: 'sign-in' });
  const context = { fetch: makeOAuthFetch({ trust, timeoutMs }), now: Date.now };
  const tokens = new AccessTokens({ keeper, context });
  const clientSecret = await clientSecretFor(target, values['client-secret'], tokens, words, signal);
  const way = values.device === true ? signInByCode : signInByBrowser;
  const ended = await way(target, { ...context, clientSecret }, words, signal);
  if (ended instanceof Fault) return ended;
  try {
    await tokens.keep(target, ended);
    if (clientSecret !== undefined) await tokens.keepClientSecret(target, clientSecret);
    return ended;
  } catch {
    // What a key store says when it is locked in the middle may hold what was to be kept.
    return new Fault('auth.no-credential', { reason: 'no-key-store', moment: 'sign-in' });
  }
}

function usernameOf({ username, imap, smtp }: ConnectionSettings): string | undefined {
  const own = [imap, smtp].map((leg) => (leg === false ? undefined : leg?.username));
  return own.find((leg) => leg !== undefined) ?? username;
}

function outcome(
  ended: TokenSet | Fault,
  { address, providerId }: Question,
  words: Words,
): Record<string, unknown> {
  if (!(ended instanceof Fault))
    return {
      address,
      code: 'ok',
      status: 'pass',
      account: ended.account ?? null,
      expiresAt: new Date(ended.expiresAt).toISOString(),
    };
  const { code, args, reply } = ended;
  return {
    address,
    code,
    status: statusOfCode[code],
    ...explain(code, { ...args, address, ...(providerId !== undefined && { providerId }) }, words),
    ...(reply !== undefined && { reply }),
  };
}

function exitCodeOf(ended: TokenSet | Fault, signal: AbortSignal): ExitCode {
  if (signal.aborted) return exitCodes.interrupted;
  return ended instanceof Fault ? exitCodes.failed : exitCodes.good;
}
