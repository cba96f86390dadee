import assert from 'node:assert/strict';
import { itemsFor, noFilters, rowsFor, type Filters } from '../../../../src/webview/overview/filters.ts';
import { itemOf, rowOf } from './rows.ts';

const rows = [
  rowOf('claire@example.com', { owner: 'Claire', name: 'Claire Martin', state: 'fail' }),
  rowOf('info@example.org', { owner: 'IT', next: itemOf('Réinitialiser', { owner: 'Jérôme' }) }),
  rowOf('team@example.org', { openOwners: ['Paul'], next: itemOf('Sauvegarder') }),
];

describe('rowsFor', () => {
  const cases: readonly (readonly [string, Partial<Filters>, readonly number[]])[] = [
    ['nothing asked', {}, [0, 1, 2]],
    ['blanks alone', { search: '  ' }, [0, 1, 2]],
    ['a part of the address', { search: 'example.org' }, [1, 2]],
    ['all words, in any order and case', { search: 'ORG info' }, [1]],
    ['without accents', { search: 'reinit' }, [1]],
    ['accents where the text has none', { search: 'clàire' }, [0]],
    ['a person', { search: 'jerome' }, [1]],
    ['who answers for the mailbox', { owner: 'IT' }, [1]],
    ['who has the next item', { owner: 'Jérôme' }, [1]],
    ['who has a later item', { owner: 'Paul' }, [2]],
    ['nobody', { owner: '' }, [2]],
    ['a state', { state: 'fail' }, [0]],
    ['all together', { state: 'pass', owner: 'IT', search: 'info' }, [1]],
    ['nothing fits', { search: 'info claire' }, []],
    ['no pattern, but text', { search: '.*' }, []],
  ];
  for (const [name, filters, expected] of cases)
    it(name, () => {
      assert.deepEqual(
        rowsFor(rows, { ...noFilters, ...filters }).map((row) => rows.indexOf(row)),
        expected,
      );
    });
});

describe('itemsFor', () => {
  const items = [
    { ...itemOf('Call', { owner: 'Claire' }), file: 'mailboxes.yaml', address: 'claire@example.com' },
    { ...itemOf('Write', { owner: 'Paul' }), file: 'mailboxes.yaml', address: 'info@example.org' },
    { ...itemOf('Wait'), file: 'other.mailboxes.yaml', address: 'claire@example.com' },
  ];
  const cases: readonly (readonly [string, Partial<Filters>, readonly string[]])[] = [
    ['nothing asked', {}, ['Call', 'Write', 'Wait']],
    ['an owner', { owner: 'Paul' }, ['Write']],
    ['nobody', { owner: '' }, ['Wait']],
    ['a state of the mailbox, of that file', { state: 'fail' }, ['Call']],
    ['a word', { search: 'writ' }, ['Write']],
  ];
  for (const [name, filters, expected] of cases)
    it(name, () => {
      assert.deepEqual(
        itemsFor(items, rows, { ...noFilters, ...filters }).map(({ title }) => title),
        expected,
      );
    });
});
