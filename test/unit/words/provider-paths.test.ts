import assert from 'node:assert/strict';
import { providers } from '../../../src/core/providers/all.ts';
import { explain } from '../../../src/core/words/verdicts.ts';
import { placesOf } from '../../../src/core/words/causes/places.ts';
import { frenchTable, wordsOf } from './tables.ts';

const french = wordsOf('fr');
const table = frenchTable();

const paths = providers.flatMap(({ id, reset, enable, appPasswordPage, imapSwitch, adminImapSwitch }) =>
  [...new Set([reset, enable, appPasswordPage, imapSwitch, adminImapSwitch])]
    .filter((path) => path !== undefined)
    .map((path) => [id, path] as const),
);

describe('the menu paths of the providers', () => {
  for (const [id, path] of paths.filter(([, path]) => path.includes('→')))
    it(`${id}: ${path} is said in French, or as English`, () => {
      const said = Object.hasOwn(table, path) ? table[path] : undefined;
      assert.ok(said !== undefined, 'has no French entry');
      assert.equal(said.split('→').length, path.split('→').length, 'has other steps');
      assert.doesNotMatch(said, /→ the \w+ →/);
    });

  it('are said so by the verdicts and the guide', () => {
    const values = { providerId: 'microsoft365', reset: 'Users → Active users → Reset password' };
    const valueOf = placesOf(values, french);
    assert.equal(valueOf('reset'), 'Utilisateurs → Utilisateurs actifs → Réinitialiser le mot de passe');
    assert.match(valueOf('adminImapSwitch') ?? '', /→ Gérer les applications de messagerie$/);
    assert.equal(placesOf(values, wordsOf('en'))('reset'), values.reset);
    assert.equal(placesOf({ providerId: 'hetzner' }, french)('imapSwitch'), undefined);
  });

  it('are named as English only where they are', () => {
    const said = (reset: string): string =>
      explain(
        'auth.bad-credentials',
        { address: 'claire@example.com', provider: 'IONOS', panel: 'https://panel.example', reset },
        french,
      ).actions.join(' ');
    assert.match(said('Users → Active users → Reset password'), /Utilisateurs actifs/);
    assert.doesNotMatch(said('Users → Active users → Reset password'), /anglais/);
    assert.match(said('Plesk → Mail → the account → Password'), /\(libellés en anglais\)/);
  });
});
