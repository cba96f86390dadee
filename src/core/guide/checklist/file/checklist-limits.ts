/** Bounds of a checklist file, so that none can hold up the editor or the command line. */
export const checklistLimits = {
  /** Bytes of UTF-8, or UTF-16 units once decoded. 2,000 mailboxes with twelve items each are about 4 MB. */
  fileSize: 12 * 1024 * 1024,
  /** Tokens of YAML that are read of one address, or of a file that cannot be cut by address: about 1 MB. */
  tokensOfPiece: 300_000,
  /** Problems of one address that are kept. */
  problems: 200,
  /** Columns of a line that Mailops writes: an item that would pass them becomes a block. */
  width: 160,
} as const;
