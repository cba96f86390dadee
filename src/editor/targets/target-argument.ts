/** What a command was called with. `none`: from the palette or a key, the person chooses. */
export type TargetArgument =
  | { readonly kind: 'none' }
  /** Called by code: nobody is asked anything but what keeps a secret from going astray. */
  | { readonly kind: 'address'; readonly address: string }
  /** Chosen by a person on one of our surfaces. */
  | { readonly kind: 'mailbox'; readonly file: string; readonly address: string };

/**
 * Takes apart a command's first argument: an address, something with `address` (and `file`, the file's URI), or nothing.
 *
 * @throws {TypeError} for anything else
 */
export function targetArgument(value: unknown): TargetArgument {
  if (value === undefined || value === null) return { kind: 'none' };
  if (typeof value === 'string') return { kind: 'address', address: value };
  if (typeof value === 'object' && 'address' in value && typeof value.address === 'string') {
    return 'file' in value && typeof value.file === 'string'
      ? { kind: 'mailbox', file: value.file, address: value.address }
      : { kind: 'address', address: value.address };
  }
  throw new TypeError('The argument is neither an address nor a mailbox.');
}
