import type { VerdictArgs } from '../../report/report.ts';

/**
 * What an answer rests on. `mx` {host}; `signal` {provider, value}; `gateway` {gateway, host}; `own-domain` {domain, provider}; `no-such-domain` {domain};
 * `no-mx` {domain}; `file` {key, value}; `login` {target}; `refusal` {code} and, where the server said something,
 * {reply}; `methods` {provider, methods}; `target` {provider}; `stays` {provider}.
 */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly args: VerdictArgs;
}

export type EvidenceCode =
  | 'mx'
  | 'signal'
  | 'gateway'
  | 'own-domain'
  | 'no-such-domain'
  | 'no-mx'
  | 'file'
  | 'login'
  | 'refusal'
  | 'methods'
  | 'target'
  | 'stays';

/** An answer, and why. */
export interface Statement<Answer extends string = string> {
  readonly answer: Answer;
  readonly evidence: readonly Evidence[];
}

/** What Mailops found out itself. */
export interface Finding<Answer extends string = string> extends Statement<Answer> {
  /** A measurement or a published rule, against which only a newer answer of a person stands; else a likely conclusion, which any beats. */
  readonly isCertain: boolean;
  /** ISO 8601: when the Report that it rests on was made; left out where it rests on none. */
  readonly at?: string;
}

/** What is known about one question without asking: what was found, and what `mailboxes.yaml` says. */
export interface Known<Answer extends string = string> {
  readonly found?: Finding<Answer> | undefined;
  readonly written?: Statement<Answer> | undefined;
}

/** A statement of the file, by the path of its key. */
export function writtenIn<Answer extends string>(
  answer: Answer,
  key: string,
  value: string,
): Statement<Answer> {
  return { answer, evidence: [{ code: 'file', args: { key, value } }] };
}
