import { withoutSecrets } from '../lint/secrets/without-secrets.ts';

/** Bounds of what is read from a `mailboxes.yaml`, so that no file can hold up the editor or the command line. */
export const mailboxesLimits = {
  /** Bytes of UTF-8, or UTF-16 units once decoded. 10,000 mailboxes are about 2.4 MB. */
  fileSize: 8 * 1024 * 1024,
  /**
   * Tokens of YAML (words, marks, blanks, line ends) that are read of a file, and of what is read of it in one go: time goes by
   * the first, memory by the second. A mailbox with nine keys has about 85.
   */
  tokens: 2_000_000,
  tokensOfPiece: 750_000,
  /** What it costs to begin a piece, in tokens. */
  tokensToBegin: 15,
  /** Problems of a file that are kept. */
  problems: 1000,
  /** Collections inside one another; the format itself needs six. */
  nesting: 100,
  /** Syntax errors that are looked at in one piece of YAML. */
  faultsOfPiece: 100,
  /** Values that one alias may stand for, nested aliases counted each time. */
  valuesOfAlias: 10_000,
  /** Values that all aliases and merge keys of a file may stand for together, and `defaults` beneath all of its mailboxes. */
  valuesOfAllAliases: 1_000_000,
  /** Texts of `defaults` that are filled in and checked for all mailboxes together. */
  filledTexts: 300_000,
  /** Characters of the file's own words that are repeated in a problem. */
  quotedLength: 80,
} as const;

/** The file's own words as a problem repeats them: cut where they are long, without what looks like a secret or would steer a terminal. */
export function quoted(words: string): string {
  const text = withoutSecrets(words);
  const short =
    text.length > mailboxesLimits.quotedLength
      ? `${text.slice(0, mailboxesLimits.quotedLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
      : text;
  return short.replaceAll(/\p{Cc}/gu, '\uFFFD');
}
