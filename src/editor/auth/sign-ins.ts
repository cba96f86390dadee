import { Fault } from '../../core/dialogue/fault.ts';
import { AccessTokens } from '../../core/oauth/access-tokens.ts';
import type { OAuthFetch } from '../../core/oauth/oauth-fetch.ts';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import type { TokenSet } from '../../core/oauth/token-set.ts';
import type { Words } from '../../core/words/words.ts';
import { untilAborted } from '../run/until-aborted.ts';
import { withProgress, type ReportProgress } from '../run/with-progress.ts';
import type { Approval } from '../secrets/approval.ts';
import type { SecretKeeper } from '../secrets/password-store.ts';
import { signInByBrowser } from './browser-sign-in.ts';
import { signInByCode } from './code-sign-in.ts';
import { isMicrosofts, microsoftToken, signInMicrosoft } from './microsoft-sign-in.ts';
import type { PendingSignIns } from './pending-sign-in.ts';
import { secretTokens, tokenKeyPrefix } from './secret-tokens.ts';
import { SignInMemory, type MailboxSide, type SignInRecord } from './sign-in-memory.ts';
import { signInPlace } from './sign-in-place.ts';
import { askClientSecret } from './sign-in-questions.ts';
import { withoutLinks } from '../without-links.ts';

/** By the editor's own accounts, through a browser that comes back, or by a code that is entered anywhere. */
export type SignInWay = 'editor' | 'browser' | 'code';

/** What is needed of the editor's secret storage. */
export interface SignInStorage extends SecretKeeper {
  keys(): Thenable<string[]>;
}

export interface SignInsParts {
  readonly storage: SignInStorage;
  readonly fetch: OAuthFetch;
  readonly pending: PendingSignIns;
  readonly words: Words;
}

/** What a sign-out could do. */
export interface SignedOut {
  /** False where nobody was signed in. */
  readonly was: boolean;
  /** For each set of tokens that was kept: whether the server has withdrawn it. */
  readonly revoked: readonly boolean[];
  /** The editor keeps the account, which goes on being signed in to it. */
  readonly inEditor: boolean;
}

/** The sign-ins of mailboxes. Nothing but what the secret storage holds is remembered here, so that all windows agree. */
export class SignIns {
  readonly memory: SignInMemory;
  readonly #parts: SignInsParts;
  readonly #tokens: AccessTokens;

  constructor(parts: SignInsParts) {
    const { storage, fetch } = parts;
    this.#parts = parts;
    this.memory = new SignInMemory(storage);
    this.#tokens = new AccessTokens({ keeper: secretTokens(storage), context: { fetch, now: Date.now } });
  }

  /** Whether Mailops itself keeps tokens, which it refreshes without asking anybody. */
  async keeps(target: SignInTarget): Promise<boolean> {
    return (await this.#tokens.kept(target)) !== undefined;
  }

  /** A token that is valid now, without a question. `auth.no-credential` where nobody has signed in with exactly this target. */
  async token(target: SignInTarget, record: SignInRecord | undefined): Promise<string | Fault> {
    if (!record) return new Fault('auth.no-credential', { reason: 'not-signed-in' });
    if (await this.keeps(target)) return this.#tokens.get(target);
    return isMicrosofts(target)
      ? microsoftToken(target)
      : new Fault('auth.no-credential', { reason: 'not-signed-in' });
  }

  /** Another token for one that was refused, without a question; undefined where there is none. */
  async renewed(target: SignInTarget, refused: string): Promise<string | Fault | undefined> {
    if (await this.keeps(target)) return this.#tokens.renew(target, refused);
    if (!isMicrosofts(target)) return undefined;
    const token = await microsoftToken(target);
    return token === refused ? undefined : token;
  }

  /** Has a person sign in; `way` is the best one where it is left out. Resolves to who signed in. */
  signIn(
    target: SignInTarget,
    options: { readonly way?: SignInWay; readonly other?: boolean; readonly signal?: AbortSignal },
  ): Promise<{ readonly account: string } | Fault> {
    const { words } = this.#parts;
    const way = options.way ?? (isMicrosofts(target) ? 'editor' : 'browser');
    const place = signInPlace(target);
    const title = words.t('Signing in as {account} at {place}', {
      account: withoutLinks(target.account),
      place: withoutLinks(place),
    });
    return withProgress(title, async (cancelled, progress) => {
      const signal = options.signal ? AbortSignal.any([cancelled, options.signal]) : cancelled;
      const signedIn =
        way === 'editor'
          ? await untilAborted(
              this.#byEditor(target, options.other ?? false),
              signal,
              new Fault('skip.cancelled'),
            )
          : await this.#byOAuth(target, way, signal, progress);
      if (!(signedIn instanceof Fault)) await this.memory.remember(target, signedIn.account);
      return signedIn;
    });
  }

  /** What the tokens of a sign-in were approved for. */
  async approve(target: SignInTarget, record: SignInRecord, approval: Approval): Promise<void> {
    await this.memory.remember(target, record.account, approval);
  }

  /** Keeps the secret of the target's client for all its sign-ins. */
  async keepClientSecret(target: SignInTarget, secret: string): Promise<void> {
    await this.#tokens.keepClientSecret(target, secret);
  }

  /** Forgets every sign-in of one side of a mailbox. The servers of `targets` are asked to withdraw their tokens. */
  async signOut(mailbox: MailboxSide, targets: readonly SignInTarget[]): Promise<SignedOut> {
    const { storage, fetch } = this.#parts;
    const kept = await Promise.all(
      targets.map(async (target) => ({ target, tokens: await this.#tokens.kept(target) })),
    );
    const records = await this.memory.all(mailbox);
    const prefix = tokenKeyPrefix(mailbox);
    const keys = (await storage.keys()).filter((key) => key.startsWith(prefix));
    for (const key of keys) await storage.delete(key);
    await this.memory.forget(mailbox);
    const revoked: boolean[] = [];
    for (const { target, tokens } of kept) {
      if (!tokens) continue;
      const { revoke } = await import('./revoke.ts');
      const clientSecret = await this.#tokens.clientSecret(target);
      revoked.push(await revoke(tokens, target.clientId, { fetch, now: Date.now, clientSecret }));
    }
    return {
      was: records.length + keys.length > 0,
      revoked,
      inEditor: records.length > 0 && keys.length === 0,
    };
  }

  async #byEditor(target: SignInTarget, other: boolean): Promise<{ readonly account: string } | Fault> {
    const { words } = this.#parts;
    const { address, account } = target;
    const detail = words.t('To read and send the mail of {address}, signed in as {account}.', {
      address,
      account,
    });
    return signInMicrosoft(target, detail, other);
  }

  async #byOAuth(
    target: SignInTarget,
    way: 'browser' | 'code',
    signal: AbortSignal,
    progress: ReportProgress,
  ): Promise<{ readonly account: string } | Fault> {
    const { fetch, pending, words } = this.#parts;
    const clientSecret = await this.#clientSecret(target);
    if (clientSecret instanceof Fault) return clientSecret;
    const context = { fetch, now: Date.now, clientSecret };
    const tokens: TokenSet | Fault =
      way === 'browser'
        ? await signInByBrowser(target, { context, pending, words }, signal, progress)
        : await signInByCode(target, context, words, signal, progress);
    if (tokens instanceof Fault) return tokens;
    await this.#tokens.keep(target, tokens);
    return { account: tokens.account ?? target.account };
  }

  /** The secret that the provider wants beside PKCE, asked for once. */
  async #clientSecret(target: SignInTarget): Promise<string | undefined | Fault> {
    const kept = await this.#tokens.clientSecret(target);
    if (kept !== undefined || !target.wantsSecret) return kept;
    const typed = await askClientSecret(target, this.#parts.words);
    if (typed === undefined) return new Fault('skip.cancelled');
    await this.keepClientSecret(target, typed);
    return typed;
  }
}
