import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandIds } from '../../../src/editor/command-ids.ts';
import { settingDefaults, settingRanges } from '../../../src/editor/setting-keys.ts';
import { mailboxesPattern } from '../../../src/editor/files/file-pattern.ts';
import manifest from '../../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..', '..');
const table = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, name), 'utf8')) as Record<string, string>;

describe('package.json', () => {
  it('contributes exactly the commands of the list', () => {
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).sort(),
      [...commandIds].sort(),
    );
  });

  it('uses only those commands in its menus', () => {
    const used = Object.values(manifest.contributes.menus).flatMap((items) =>
      items.map(({ command }) => command),
    );
    assert.deepEqual(
      used.filter((command) => !commandIds.some((id) => id === command)),
      [],
    );
  });

  it('has the settings that the code reads, with the same defaults and ranges', () => {
    const { properties } = manifest.contributes.configuration;
    const said = Object.fromEntries(
      Object.entries(properties).map(([key, property]) => [key.replace(/^mailops\./, ''), property.default]),
    );
    assert.deepEqual(said, { ...settingDefaults, 'dns.servers': [] });
    const ranges = Object.fromEntries(
      Object.entries(properties).flatMap(([key, property]) =>
        'minimum' in property ? [[key.replace(/^mailops\./, ''), [property.minimum, property.maximum]]] : [],
      ),
    );
    assert.deepEqual(ranges, settingRanges);
  });

  it('lets no workspace decide where names are resolved and whom to trust', () => {
    const { properties } = manifest.contributes.configuration;
    assert.equal(properties['mailops.dns.servers'].scope, 'application');
    assert.equal(properties['mailops.tls.extraCaFile'].scope, 'application');
  });

  it('lets no workspace decide with which client somebody signs in', () => {
    const { properties } = manifest.contributes.configuration;
    for (const key of ['microsoft.clientId', 'microsoft.tenant', 'google.clientId'] as const)
      assert.equal(properties[`mailops.oauth.${key}`].scope, 'application');
  });

  it('activates for the files that the search finds', () => {
    assert.ok(manifest.activationEvents.includes(`workspaceContains:${mailboxesPattern}`));
  });

  it('takes every word from package.nls.json, and French has them all', () => {
    const english = table('package.nls.json');
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
    assert.deepEqual(Object.keys(table('package.nls.fr.json')).sort(), Object.keys(english).sort());
  });
});
