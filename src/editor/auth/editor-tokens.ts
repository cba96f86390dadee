import { Fault } from '../../core/dialogue/fault.ts';
import type { ClientSettings } from '../../core/oauth/client-settings.ts';
import { signInTargetOf, type SignInTarget } from '../../core/oauth/sign-in-target.ts';
import { tokenKeyOf } from '../../core/oauth/token-keeper.ts';
import type { NoSecretReason, SecretRequest, SettledSecretAnswer } from '../../core/secrets/secret-source.ts';
import type { Audience } from '../secrets/audience.ts';
import type { HeldSecret } from '../secrets/held-secret.ts';
import type { ComingSecret, TokenSource } from '../secrets/token-source.ts';
import type { SignInRecord } from './sign-in-memory.ts';
import type { SignIns } from './sign-ins.ts';

export interface EditorTokensParts {
  readonly signIns: Pick<SignIns, 'memory' | 'keeps' | 'token' | 'renewed' | 'approve' | 'signIn'>;
  readonly settings: () => ClientSettings;
  /** Asks whether to sign in now; `before` is the last sign-in of the same mailbox. */
  readonly maySignIn: (target: SignInTarget, before: SignInRecord | undefined) => Promise<boolean>;
  /** Tells a person what keeps a sign-in from being started. */
  readonly tell: (request: SecretRequest, fault: Fault) => void;
  readonly audience: Audience;
}

/** Codes that a new sign-in mends. */
const endsWithSignIn: ReadonlySet<string> = new Set(['auth.no-credential', 'auth.sign-in-required']);

/** The access tokens of one run: those of earlier sign-ins, and of one that a person is asked for. */
export class EditorTokens implements TokenSource {
  readonly #parts: EditorTokensParts;
  /** Sign-ins that the person did not want in this run, or that failed. */
  readonly #declined = new Set<string>();
  /** The token each sign-in last gave out, so that `renew` knows which one was refused. */
  readonly #given = new Map<string, string>();
  /** Both legs of a mailbox need the same sign-in: one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: EditorTokensParts) {
    this.#parts = parts;
  }

  async obtain(
    request: SecretRequest,
    signal: AbortSignal,
  ): Promise<HeldSecret | ComingSecret | NoSecretReason> {
    const target = this.#target(request);
    if (target instanceof Fault) {
      if (this.#parts.audience === 'person') this.#parts.tell(request, target);
      return failed(target, request);
    }
    const { signIns } = this.#parts;
    const record = await signIns.memory.get(target);
    if (record && (await signIns.keeps(target))) return this.#coming(target, record, request);
    const token = await signIns.token(target, record);
    if (record && typeof token === 'string') return this.#held(target, record, token);
    const fault = token instanceof Fault ? token : new Fault('auth.no-credential');
    return endsWithSignIn.has(fault.code)
      ? this.#inTurn(() => this.#ask(target, request, fault, signal))
      : failed(fault, request, target);
  }

  async renew(request: SecretRequest, signal: AbortSignal): Promise<HeldSecret | NoSecretReason | undefined> {
    const target = this.#target(request);
    if (target instanceof Fault || signal.aborted) return undefined;
    const refused = this.#given.get(tokenKeyOf(target));
    const record = await this.#parts.signIns.memory.get(target);
    if (refused === undefined || !record) return undefined;
    const token = await this.#parts.signIns.renewed(target, refused);
    if (token === undefined) return undefined;
    return token instanceof Fault ? failed(token, request, target) : this.#held(target, record, token);
  }

  async #ask(
    target: SignInTarget,
    request: SecretRequest,
    fault: Fault,
    signal: AbortSignal,
  ): Promise<HeldSecret | NoSecretReason> {
    const { audience, signIns, maySignIn } = this.#parts;
    const key = tokenKeyOf(target);
    // The other leg may have signed in meanwhile.
    const now = await signIns.memory.get(target);
    const token = await signIns.token(target, now);
    if (now && typeof token === 'string') return this.#held(target, now, token);
    if (audience !== 'person' || this.#declined.has(key) || signal.aborted)
      return failed(fault, request, target);
    const [before] = await signIns.memory.all(target);
    if (!(await maySignIn(target, before))) {
      this.#declined.add(key);
      return failed(fault, request, target);
    }
    const signedIn = await signIns.signIn(target, { signal });
    const record = await signIns.memory.get(target);
    const fresh = signedIn instanceof Fault ? signedIn : await signIns.token(target, record);
    if (record && typeof fresh === 'string') return this.#held(target, record, fresh);
    this.#declined.add(key);
    const why = fresh instanceof Fault && fresh.code !== 'skip.cancelled' ? fresh : fault;
    return failed(why, request, target);
  }

  #held(target: SignInTarget, record: SignInRecord, token: string): HeldSecret {
    this.#given.set(tokenKeyOf(target), token);
    return { value: token, replaceable: false, ...this.#bound(target, record) };
  }

  #coming(target: SignInTarget, record: SignInRecord, request: SecretRequest): ComingSecret {
    const coming = this.#parts.signIns.token(target, record).then(
      (token): SettledSecretAnswer => {
        if (token instanceof Fault) return failed(token, request, target);
        this.#given.set(tokenKeyOf(target), token);
        return { kind: 'secret', value: token };
      },
      (): SettledSecretAnswer => failed(new Fault('auth.endpoint-error', { reason: 'bug' }), request, target),
    );
    return { coming, ...this.#bound(target, record) };
  }

  #bound(target: SignInTarget, record: SignInRecord): Pick<HeldSecret, 'approval' | 'keep'> {
    return {
      approval: record.approval,
      keep: (approval) => this.#parts.signIns.approve(target, record, approval),
    };
  }

  #target(request: SecretRequest): SignInTarget | Fault {
    return signInTargetOf(request, this.#parts.settings());
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#turn.then(work);
    this.#turn = answer.catch(() => undefined);
    return answer;
  }
}

function failed({ code, args, reply }: Fault, request: SecretRequest, target?: SignInTarget): NoSecretReason {
  return {
    kind: 'failed',
    code,
    detail: {
      ...args,
      auth: 'oauth2',
      ...(args['leg'] === undefined && { leg: request.leg }),
      ...(target && args['account'] === undefined && { account: target.account }),
    },
    ...(reply !== undefined && { reply }),
  };
}
