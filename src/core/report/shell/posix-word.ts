const controls = /\p{Cc}/gu;

/** One word of a POSIX shell's command line: quoted unless it holds only characters that no shell reads as its own (POSIX.1 §2.2). Control characters are left out. */
export function posixWord(text: string): string {
  const shown = text.replace(controls, '');
  if (/^[\w@%+=:,./-]+$/.test(shown)) return shown;
  return `'${shown.replaceAll("'", String.raw`'\''`)}'`;
}
