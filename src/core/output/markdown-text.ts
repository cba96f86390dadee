/** Text that Markdown shows as it is, on one line: no formatting, no HTML, no links made of addresses. */
export function plainText(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/**
 * The same for a document that people also read and edit as it stands: a backslash only before what Markdown would read (CommonMark §2.4; GFM
 * §6.9 for what becomes a link by itself). An e-mail address may become a link to itself.
 */
export function documentText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<|~$#]|&(?=#?\w+;)|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^[-+=>]|(?<=^\d{1,9})[.)]/, '\\$&');
}

/** A code span that holds any text (CommonMark §6.1); in a table a bar needs its backslash even there (GFM §4.10). */
export function codeSpan(text: string): string {
  const line = oneLine(text).replaceAll('|', '\\|');
  if (line === '') return '';
  const fence = fenceFor(line, 1);
  const edge = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${edge}${line}${edge}${fence}`;
}

/** A block of code that holds any lines (CommonMark §4.5). */
export function codeBlock(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, ' ');
  const fence = fenceFor(lines, 3);
  return `${fence}text\n${lines}\n${fence}`;
}

/** A link; undefined for what is no web address. */
export function webLink(label: string, url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') return undefined;
  return `[${plainText(label)}](${safeTarget(parsed.href)})`;
}

/** A web address as a link to itself (CommonMark §6.5), for a document; undefined for what is none. */
export function linkToItself(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') return undefined;
  return `<${safeTarget(parsed.href)}>`;
}

/** A link that runs a command of the editor; its arguments travel as JSON. */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  return `[${plainText(label)}](${safeTarget(`command:${command}?${encodeURIComponent(JSON.stringify(args))}`)})`;
}

/** What would end the target of a link early. */
function safeTarget(target: string): string {
  return target.replace(
    /[()<>|\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function fenceFor(text: string, least: number): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  return '`'.repeat(Math.max(least, ...runs.map((length) => length + 1)));
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
