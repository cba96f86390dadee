import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The terms of the one file of data that is not Mailops's own (MPL 2.0, section 3.2). */
const ispdb = `Mozilla ISPDB (MPL-2.0)

The table of mail providers in src/core/providers/ispdb/entries.ts is made from Mozilla's ISPDB, https://github.com/thunderbird/autoconfig.
That file is subject to the terms of the Mozilla Public License, v. 2.0, of which a copy can be obtained at https://mozilla.org/MPL/2.0/.
It can be had in source form from the repository of Mailops.
`;

/**
 * The licences of the packages that a build took code from, as their terms want them: with every copy.
 *
 * @param {string} root the folder of node_modules
 * @param {readonly string[]} inputs paths from esbuild's metafile
 * @returns {string}
 * @throws {Error} naming a package without a licence file: it may not be shipped unread
 */
export function notices(root, inputs) {
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]));
  const sections = [...folders]
    .filter((folder) => folder !== undefined)
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const files = readdirSync(join(root, folder)).filter((entry) => /^(licen[cs]e|copying)/i.test(entry));
      if (files.length === 0) throw new Error(`${name} has no licence file`);
      const texts = files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
      return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
    });
  if (inputs.some((path) => path.endsWith('providers/ispdb/entries.ts'))) sections.push(ispdb);
  return `Mailops contains code of these packages.\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
