import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, type Authority } from '../lab/authority.ts';
import { makeCorpus, type Corpus } from '../lab/migration/corpus.ts';
import { oauthClients, startOAuthServer, type OAuthServer } from '../lab/oauth-server.ts';
import { startTokenEndpoint, type TokenEndpoint } from '../lab/token-endpoint.ts';
import { MailServer } from './mail-server.ts';
import { addOddMessages } from './odd-messages.ts';

/** Messages in the mailbox that is copied. */
const messages = 100;
/** Who has that mailbox a second time, and logs in with tokens. */
export const tokenAddress = 'olivia@lab.test';

/** All servers of this tier. */
export interface Scene {
  readonly directory: string;
  readonly authority: Authority;
  readonly corpus: Corpus;
  /** Always there. */
  readonly steady: MailServer;
  /** The one that is killed. */
  readonly restarted: MailServer;
  readonly oauth: OAuthServer;
  /** The key `oauth` of a mailbox that logs in with tokens. */
  readonly oauthKey: string;
  /** From now on no access token is good that a server was shown until now. */
  expireTokens(): void;
  stop(): Promise<void>;
}

/** Starts them, each with the same mailbox in it. */
export async function startScene(): Promise<Scene> {
  const directory = await mkdtemp(join(tmpdir(), 'mailops-faults-'));
  // Dovecot's own processes have to get in.
  await chmod(directory, 0o755);
  const authority = await createAuthority(join(directory, 'authority'), ['localhost']);
  const tokens = await startTokenEndpoint();
  const oauth = await startOAuthServer(authority);
  const expireTokens = judgeTokens(tokens, oauth);
  const [steady, restarted] = await Promise.all(
    ['steady', 'restarted'].map((name) => MailServer.start(join(directory, name), authority, tokens.url)),
  );
  if (!steady || !restarted) throw new Error('A server is missing');
  const fill = (home: string): Corpus => addOddMessages(home, makeCorpus(home, messages));
  const corpus = fill(join(steady.mailDirectory, 'bulk', 'source'));
  fill(join(restarted.mailDirectory, 'bulk', 'source'));
  const olivia = join(steady.mailDirectory, 'olivia');
  await rm(join(olivia, 'Maildir'), { recursive: true });
  fill(olivia);
  return {
    directory,
    authority,
    corpus,
    steady,
    restarted,
    oauth,
    oauthKey: `{ issuer: "${oauth.issuer}", clientId: ${oauthClients.desktop}, scopes: [openid, mail, offline_access] }`,
    expireTokens,
    stop: async () => {
      await Promise.all([steady, restarted, tokens, oauth].map((part) => part.stop()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Has tokens judged by the authorization server until they expire. */
function judgeTokens(tokens: TokenEndpoint, oauth: OAuthServer): () => void {
  const shown = new Set<string>();
  const expired = new Set<string>();
  tokens.askToo((token) => {
    shown.add(token);
    return expired.has(token) ? Promise.resolve(undefined) : oauth.introspect(token);
  });
  return () => {
    for (const token of shown) expired.add(token);
  };
}
