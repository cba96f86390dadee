import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageName } from './panel-types.ts';

/** A page as it was built. */
export interface BuiltPage {
  readonly script: string;
  /** Without the fonts: a browser shows no page before the fonts that it knows of have come. */
  readonly style: string;
  readonly fonts: string;
}

/** Read once a session, by path: a panel shall not wait for a disk. */
const built = new Map<string, Promise<BuiltPage>>();

/**
 * Script and style sheet of a page in a folder. What the style sheet names beside itself (`./codicon.ttf`) is looked for at `uriOf` its
 * name, since it stands in a document that lies somewhere else.
 */
export async function pageTexts(
  folder: string,
  page: PageName,
  uriOf: (name: string) => string,
): Promise<BuiltPage> {
  const path = join(folder, page);
  let reading = built.get(path);
  if (!reading) {
    reading = readPage(path);
    built.set(path, reading);
    // Whoever asks next tries anew.
    reading.catch(() => built.delete(path));
  }
  const { script, style, fonts } = await reading;
  return {
    script,
    style,
    fonts: fonts.replaceAll(/url\("\.\/([\w.-]+)[^"]*"\)/g, (_, name: string) => `url("${uriOf(name)}")`),
  };
}

async function readPage(path: string): Promise<BuiltPage> {
  const [script, sheet] = await Promise.all([
    readFile(`${path}.js`, 'utf8'),
    readFile(`${path}.css`, 'utf8'),
  ]);
  const fontFace = /@font-face\s*\{[^}]*\}/g;
  return { script, style: sheet.replaceAll(fontFace, ''), fonts: (sheet.match(fontFace) ?? []).join('\n') };
}
