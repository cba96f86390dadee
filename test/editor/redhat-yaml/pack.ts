import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';

const settings = ['validate', 'hover', 'completion'];

/**
 * Makes the stand-in for Red Hat's YAML extension in an empty folder: installable as it lies there, and as a .vsix file beside its parts. It starts
 * the language server from node_modules, so it serves this machine alone.
 *
 * @returns the path of the .vsix file
 */
export async function packRedHatYaml(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const server = join(dirname(createRequire(import.meta.url).resolve('yaml-language-server')), 'server.js');
  const manifest = {
    publisher: 'redhat',
    name: 'vscode-yaml',
    displayName: 'YAML (stand-in)',
    version: '1.25.0',
    license: 'MIT',
    engines: { vscode: '^1.63.0' },
    main: './extension.cjs',
    extensionKind: ['workspace'],
    activationEvents: ['onLanguage:yaml'],
    capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    contributes: {
      configuration: {
        properties: {
          ...Object.fromEntries(settings.map((name) => [`yaml.${name}`, { type: 'boolean', default: true }])),
          // The real one reads them from the network.
          'yaml.schemaStore.enable': { type: 'boolean', default: false },
          'yaml.kubernetesCRDStore.enable': { type: 'boolean', default: false },
        },
      },
    },
    serverModule: server,
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await writeFile(join(folder, '.vscodeignore'), '*.vsix\n');
  await writeFile(join(folder, 'README.md'), 'Stands in for Red Hat’s YAML extension in tests.\n');
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
  const packagePath = join(folder, 'redhat-yaml.vsix');
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return packagePath;
}
