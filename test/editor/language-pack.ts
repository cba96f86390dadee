import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives an editor another display language without the marketplace: an empty language pack, registered where the server looks
 * for installed ones. The editor's own words stay English; `vscode.env.language`, `vscode.l10n` and package.nls.*.json follow.
 *
 * @param userData the server's user data folder
 * @param locale as in `bundle.l10n.<locale>.json`
 */
export async function addLanguagePack(userData: string, locale: string): Promise<void> {
  const folder = join(userData, 'language-pack');
  const translations = join(folder, 'main.i18n.json');
  await mkdir(folder, { recursive: true });
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `mailops-${locale}`,
    label: locale,
    extensions: [{ extensionIdentifier: { id: `mailops.language-pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
