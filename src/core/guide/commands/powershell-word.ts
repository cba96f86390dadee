const controls = /\p{Cc}/gu;

/** PowerShell closes a quoted text with any of these, and reads two of them inside it as one (about_Quoting_Rules). */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/g;

/**
 * One word of a PowerShell command line: in single quotes, in which nothing is expanded, unless it holds only characters that
 * PowerShell reads as themselves. Control characters are left out, and double quotes too: Windows PowerShell does not hand them
 * to programs intact, and no host name holds one.
 */
export function powershellWord(text: string): string {
  const shown = text.replace(controls, '').replaceAll('"', '');
  if (/^[\w./:][\w./:-]*$/.test(shown)) return shown;
  return `'${shown.replace(singleQuotes, (quote) => quote + quote)}'`;
}
