import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTool, type Machine } from '../../../../src/core/secrets/vaults/find-tool.ts';
import { vaultTools } from '../../../../src/core/secrets/vaults/vault-tools.ts';

const windows = {
  Path: 'C:\\npm;relative;\\drive;"C:\\with space";\\\\server\\tools',
  PATHEXT: '.COM;.EXE;.BAT;.CMD',
  ProgramFiles: 'C:\\Program Files',
};

interface Case {
  readonly title: string;
  readonly tool: keyof typeof vaultTools;
  readonly platform: NodeJS.Platform;
  readonly environment: Machine['environment'];
  readonly files: readonly string[];
  readonly found: readonly [file: string, ...before: string[]] | undefined;
  readonly shared?: string;
}

const script = 'C:\\npm\\node_modules\\@bitwarden\\cli\\build\\bw.js';

const cases: readonly Case[] = [
  {
    title: 'the first of PATH',
    tool: 'pass',
    platform: 'linux',
    environment: { PATH: '/a:/b:/c' },
    files: ['/b/pass', '/c/pass'],
    found: ['/b/pass'],
  },
  {
    title: 'never relative to where the editor stands',
    tool: 'pass',
    platform: 'linux',
    environment: { PATH: '.:bin::./x' },
    files: ['pass', 'bin/pass', './pass', 'x/pass', '/pass'],
    found: undefined,
  },
  {
    title: 'nothing that a workspace brings along, though PATH leads there',
    tool: 'pass',
    platform: 'linux',
    environment: { PATH: '/work/shop:/work/shop/node_modules/.bin:/work/shop2:/usr/bin' },
    files: ['/work/shop/pass', '/work/shop/node_modules/.bin/pass', '/work/shop2/pass', '/usr/bin/pass'],
    found: ['/work/shop2/pass'],
    shared: '/work/shop',
  },
  {
    title: 'no script of a workspace, in whatever capitals Windows writes its folder',
    tool: 'bitwarden',
    platform: 'win32',
    environment: windows,
    files: [script],
    found: undefined,
    shared: 'c:\\NPM\\',
  },
  {
    title: 'none without PATH',
    tool: 'bitwarden',
    platform: 'linux',
    environment: {},
    files: ['/usr/bin/bw'],
    found: undefined,
  },
  {
    title: 'where the installer of macOS puts it',
    tool: 'keepassxc',
    platform: 'darwin',
    environment: { PATH: '/usr/bin' },
    files: ['/Applications/KeePassXC.app/Contents/MacOS/keepassxc-cli'],
    found: ['/Applications/KeePassXC.app/Contents/MacOS/keepassxc-cli'],
  },
  {
    title: 'where the installer of Windows puts it',
    tool: 'keepassxc',
    platform: 'win32',
    environment: windows,
    files: ['C:\\Program Files\\KeePassXC\\keepassxc-cli.exe'],
    found: ['C:\\Program Files\\KeePassXC\\keepassxc-cli.exe'],
  },
  {
    title: 'an executable of Windows, in quotes',
    tool: '1password',
    platform: 'win32',
    environment: windows,
    files: ['relative\\op.exe', '\\drive\\op.exe', 'C:\\with space\\op.exe'],
    found: ['C:\\with space\\op.exe'],
  },
  {
    title: 'on a share of Windows',
    tool: '1password',
    platform: 'win32',
    environment: windows,
    files: ['\\\\server\\tools\\op.exe'],
    found: ['\\\\server\\tools\\op.exe'],
  },
  {
    title: 'the script of an npm package, by Node and not by its .cmd',
    tool: 'bitwarden',
    platform: 'win32',
    environment: windows,
    files: ['C:\\npm\\bw', 'C:\\npm\\bw.cmd', 'C:\\npm\\bw.ps1', script],
    found: ['node.exe', script],
  },
  {
    title: 'nothing where there is only a .cmd',
    tool: '1password',
    platform: 'win32',
    environment: windows,
    files: ['C:\\npm\\op', 'C:\\npm\\op.cmd', 'C:\\npm\\op.bat'],
    found: undefined,
  },
];

describe('findTool', () => {
  for (const { title, tool, platform, environment, files, found, shared } of cases)
    it(`finds ${title}`, async () => {
      const hasFile = (file: string): Promise<boolean> => Promise.resolve(files.includes(file));
      const machine = { platform, environment, node: 'node.exe', hasFile, shared };
      const executable = await findTool(vaultTools[tool], machine);
      assert.deepEqual(executable && [executable.file, ...executable.before], found);
    });

  it('is not led into the workspace by a link', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailops-find-'));
    try {
      const [workspace, link] = [join(folder, 'workspace'), join(folder, 'link')];
      await mkdir(workspace);
      await writeFile(join(workspace, 'pass'), '', { mode: 0o755 });
      await symlink(workspace, link);
      const machine = { platform: process.platform, environment: { PATH: link }, node: 'node' };
      assert.ok(await findTool(vaultTools.pass, machine));
      assert.equal(await findTool(vaultTools.pass, { ...machine, shared: workspace }), undefined);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('asks the disk', async () => {
    const machine = { platform: process.platform, environment: { PATH: '/usr/bin:/bin' }, node: 'node' };
    const shell = { ...vaultTools.pass, command: 'sh' };
    assert.ok(await findTool(shell, machine));
    assert.equal(await findTool({ ...shell, command: 'mailops-none' }, machine), undefined);
  });
});
