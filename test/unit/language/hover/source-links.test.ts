import assert from 'node:assert/strict';
import { secretPlace } from '../../../../src/core/language/hover/auth-hover.ts';
import { sourceLink } from '../../../../src/core/language/hover/source-links.ts';
import type { Provider } from '../../../../src/core/providers/provider.ts';
import { wordsOf } from '../../words/tables.ts';

const words = wordsOf('en');
const url = 'https://docs.example/mail';

describe('the link to a source', () => {
  it('says the day on which it was read', () =>
    assert.deepEqual(sourceLink({ url, checked: '2026-11-22' }, words), {
      kind: 'link',
      label: 'docs.example, checked on Nov 22, 2026',
      url,
    }));

  it('says that nobody has read it', () =>
    assert.deepEqual(sourceLink({ url, unread: true }, words), {
      kind: 'link',
      label: 'docs.example, not checked yet',
      url,
    }));
});

describe('the place of a reset', () => {
  const record: Provider = {
    id: 'example',
    name: 'Example',
    mx: [],
    domains: [],
    imap: [],
    smtp: [],
    auth: ['password'],
    shares: [],
    reset: 'Settings → Password',
    sources: [{ url, checked: '2026-11-22' }],
  };

  it('is said where a page confirms it', () =>
    assert.deepEqual(secretPlace(record, words), [
      { kind: 'sentence', text: 'The password is reset here: Settings → Password.' },
    ]));

  it('is only to be looked for where none does', () =>
    assert.deepEqual(secretPlace({ ...record, resetUnconfirmed: true }, words), [
      { kind: 'sentence', text: 'To reset the password, look for Settings → Password.' },
    ]));
});
