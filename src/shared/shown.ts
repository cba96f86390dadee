/** The states that every surface shows with the same icon, word and colour. */
export type StateId = 'pass' | 'warn' | 'fail' | 'skip' | 'running' | 'unknown' | 'untested';

export interface StateView {
  readonly id: StateId;
  readonly word: string;
  /** Name of a codicon. */
  readonly icon: string;
}

/** What the page can ask Mailops to do for this mailbox; each is a command of the editor. */
export const guideActions = [
  'diagnose',
  'check-mx',
  'check-tls',
  'check-login',
  'check-smtp',
  'send-test',
  'check-sync',
  'prove-domain',
  'set-password',
  'forget-password',
  'generate-password',
  'export-sheet',
  'sign-in',
  'take-inventory',
  'back-up',
  'verify-backup',
  'restore',
  'mirror',
  'compare',
  'show-output',
  'reveal',
  'open-checklist',
  'open-overview',
] as const;
export type GuideAction = (typeof guideActions)[number];

export interface ActionView {
  readonly action: GuideAction;
  readonly label: string;
}

export interface LinkView {
  readonly label: string;
  /** Always https; the editor opens no other and none that it did not send. */
  readonly href: string;
}

/** A value to type somewhere else: shown in the editor's monospace font, with a copy button. */
export interface ValueView {
  readonly label: string;
  readonly value: string;
}

/** A server's own words, quoted. */
export interface QuoteView {
  readonly from: string;
  readonly words: string;
}

/** One numbered step of an outcome, a client's instructions or a troubleshooting row. */
export interface StepView {
  readonly text: string;
  /** Something that must not be missed, told before the step is done. */
  readonly warning?: string;
  readonly values?: readonly ValueView[];
  readonly links?: readonly LinkView[];
  readonly actions?: readonly ActionView[];
}
