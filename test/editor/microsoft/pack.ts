import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Makes the stand-in for the editor's Microsoft provider in an empty folder, as an installed extension. It has the name of the
 * built-in one and a higher version, so that the editor loads it instead: there can be one provider of an id alone.
 */
export async function packMicrosoft(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    publisher: 'vscode',
    name: 'microsoft-authentication',
    displayName: 'Microsoft accounts (stand-in)',
    version: '99.0.0',
    engines: { vscode: '^1.63.0' },
    main: './extension.cjs',
    extensionKind: ['ui', 'workspace'],
    activationEvents: [],
    capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    contributes: { authentication: [{ id: 'microsoft', label: 'Microsoft' }] },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await build({
    entryPoints: [join(import.meta.dirname, 'extension.ts')],
    outfile: join(folder, 'extension.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'error',
  });
}
