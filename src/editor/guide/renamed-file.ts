/** What a file is called after renames of files or of folders around it; undefined where it keeps its name. URIs as text. */
export function renamedFile(
  file: string,
  renames: readonly { readonly oldUri: { toString(): string }; readonly newUri: { toString(): string } }[],
): string | undefined {
  for (const { oldUri, newUri } of renames) {
    const old = oldUri.toString();
    if (file === old || file.startsWith(`${old}/`)) return newUri.toString() + file.slice(old.length);
  }
  return undefined;
}
