import assert from 'node:assert/strict';
import { guideTeller } from '../../../../../src/core/guide/teller.ts';
import type { OutcomeId } from '../../../../../src/core/guide/tree/tree.ts';
import { outcomeView } from '../../../../../src/editor/guide/views/outcome-view.ts';
import type { StepView } from '../../../../../src/shared/shown.ts';
import { factsOf, type Scene } from '../../../guide/tree/scene.ts';
import { wordsOf } from '../../../words/tables.ts';

const words = wordsOf('en');

function stepsOf(
  id: OutcomeId,
  scene: Scene,
  answers: Readonly<Record<string, string>> = {},
): readonly StepView[] {
  const facts = factsOf(scene);
  return outcomeView(id, facts, new Map(Object.entries(answers)), guideTeller(facts, words), words).steps;
}

const gives = (steps: readonly StepView[]): boolean =>
  steps.some(({ actions }) => actions?.some(({ action }) => action === 'set-password'));
const textOf = (steps: readonly StepView[]): string => steps.map(({ text }) => text).join('\n');

describe('outcomeView', () => {
  for (const [provider, takesPassword] of [
    ['ovh', true],
    ['fastmail', false],
    ['infomaniak', false],
    ['icloud', false],
  ] as const)
    it(`${takesPassword ? 'offers' : 'does not offer'} to try the new password of the account at ${provider}`, () => {
      const steps = stepsOf('reset-at-host', { keys: `provider: ${provider}` });
      assert.equal(gives(steps), takesPassword);
      assert.doesNotMatch(textOf(steps), /App.?[Pp]asswords|App-Specific|Devices/);
    });

  it('offers it after a recovery only where programs take that password', () => {
    assert.equal(gives(stepsOf('recover-account', { address: 'claire@gmx.net' })), true);
    assert.equal(gives(stepsOf('recover-account', { address: 'claire@yahoo.com' })), false);
    assert.equal(gives(stepsOf('recover-account', { address: 'claire@outlook.com' })), false);
  });

  for (const id of ['update-clients', 'account-works'] as const) {
    const outlook = 'clients: [new-outlook]';
    it(`${id} tells of the old password in the new Outlook where it is used, and not at Microsoft`, () => {
      assert.match(textOf(stepsOf(id, { keys: outlook })), /new Outlook .*old password/);
      assert.doesNotMatch(textOf(stepsOf(id, { keys: 'clients: [thunderbird]' })), /new Outlook/);
      assert.doesNotMatch(
        textOf(stepsOf(id, { keys: outlook }, { 'mx-microsoft365': 'yes' })),
        /new Outlook/,
      );
    });
  }

  it('warns of local mail wherever old accounts are taken out of programs', () => {
    for (const id of ['imap-tls-vault', 'exchange-modern-auth'] as const) {
      const last = stepsOf(id, {}).at(-1);
      assert.match(last?.text ?? '', /once local mail is saved/);
      assert.match(last?.warning ?? '', /lost/);
    }
  });

  for (const [provider, isSure] of [
    ['zoho', false],
    ['migadu', false],
    ['hetzner', true],
    ['ovh', true],
  ] as const)
    it(`${isSure ? 'sends to' : 'has people look for'} the reset of ${provider}`, () => {
      const [first] = stepsOf('reset-at-host', { keys: `provider: ${provider}` });
      assert.match(first?.text ?? '', isSure ? / and go to / : / and look for /);
    });
});
