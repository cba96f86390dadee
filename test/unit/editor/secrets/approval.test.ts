import assert from 'node:assert/strict';
import type { SecretRequest } from '../../../../src/core/secrets/secret-source.ts';
import { approve, decide, type Approval } from '../../../../src/editor/secrets/approval.ts';
import { isApproval } from '../../../../src/editor/secrets/stored-approval.ts';
import { placeKey } from '../../../../src/editor/secrets/written-place.ts';
import { requestOf } from './request.ts';

const smtp = { leg: 'smtp', host: 'smtp.example.com', port: 465 } as const;
const written = { [placeKey(requestOf())]: 'as it was', [placeKey(requestOf(smtp))]: 'as it was' };
const approved = approve(undefined, requestOf(), written);
const named = { kind: 'env', name: 'A' } as const;
const vault = { kind: 'pass', path: 'a' } as const;

describe('decide', () => {
  const cases: readonly (readonly [
    title: string,
    approval: Approval | undefined,
    request: Partial<SecretRequest>,
    kind: string,
    written?: string,
  ])[] = [
    ['a password that was never used goes where the file says', undefined, {}, 'first'],
    ['but not to a guess', undefined, { hostFrom: 'guess' }, 'guessed'],
    ['nor a variable', undefined, { credential: named }, 'unused'],
    ['nor an item of a vault', undefined, { credential: vault }, 'unopened'],
    ['the same again', approved, {}, 'approved', 'changed otherwise'],
    ['the same host in other letters', approved, { host: 'IMAP.example.com' }, 'approved'],
    ['another host', approved, { host: 'imap.evil.example' }, 'changed'],
    ['another port', approved, { port: 1993 }, 'changed'],
    ['another user name', approved, { username: 'root' }, 'changed'],
    ['another known provider', approved, { host: 'imap.gmail.com', hostFrom: 'provider' }, 'changed'],
    ['the other leg, as the file said', approved, smtp, 'first'],
    ['the other leg, as the file says now', approved, smtp, 'changed', 'otherwise'],
    ['the other leg of a variable', approved, { ...smtp, credential: named }, 'new-mailbox', 'otherwise'],
    ['the other leg at a provider', approved, { ...smtp, hostFrom: 'provider' }, 'changed', 'otherwise'],
    [
      'another mailbox, same place',
      approved,
      { address: 'x@evil.example', credential: named },
      'new-mailbox',
    ],
    ['another mailbox of a vault', approved, { address: 'x@evil.example', credential: vault }, 'new-mailbox'],
    ['the target of a migration', approved, { side: 'target', credential: named }, 'new-mailbox'],
    ['a guess that a person approved', approved, { hostFrom: 'guess' }, 'approved'],
  ];
  for (const [title, approval, request, kind, now = 'as it was'] of cases)
    it(`${title} → ${kind}`, () =>
      assert.equal(decide(approval, requestOf(request), { written: now }).kind, kind));

  it('knows nothing of a mailbox that no file has', () => {
    assert.equal(decide(approved, requestOf(smtp), { written: undefined }).kind, 'changed');
  });

  for (const [title, hostFrom, kind] of [
    ['servers of the file', 'file', 'unused'],
    ['servers of the provider', 'provider', 'first'],
  ] as const)
    it(`a first token to ${title} → ${kind}`, () => {
      const request = requestOf({ auth: 'oauth2', hostFrom });
      assert.equal(decide(undefined, request, { written: 'x', isToken: true }).kind, kind);
    });

  const credentials: readonly (readonly [
    before: string | undefined,
    SecretRequest['credential'],
    kind: string,
  ])[] = [
    [undefined, named, 'new-mailbox'],
    ['env:A', named, 'new-mailbox'],
    ['env:B', named, 'other-credential'],
    ['editor', named, 'other-credential'],
    ['env:A', vault, 'other-credential'],
    ['pass:b', vault, 'other-credential'],
    ['env:B', undefined, 'changed'],
  ];
  for (const [before, credential, kind] of credentials)
    it(`${before ?? 'nothing'} before, now ${credential?.kind ?? 'the editor'} → ${kind}`, () => {
      const request = requestOf({ address: 'paul@example.com', credential });
      assert.equal(decide(approved, request, { written: 'x', before }).kind, kind);
    });
  it('a credential that was approved for this very place may come back', () => {
    const request = requestOf({ credential: named });
    assert.equal(decide(approved, request, { written: 'x', before: 'env:B' }).kind, 'approved');
  });

  it('says where the secret went until now', () => {
    const decision = decide(approved, requestOf({ host: 'imap.evil.example' }), { written: 'x' });
    assert.equal(decision.kind === 'changed' && decision.previous?.host, 'imap.example.com');
  });
});

describe('approve', () => {
  it('puts the new place in the stead of the old one of that leg', () => {
    const moved = approve(approved, requestOf({ host: 'imap.new.example' }), {});
    assert.equal(moved.bindings.length, 1);
    assert.equal(moved.written, approved.written, 'a long list that stays is the same object');
    const circumstances = { written: 'as it was' };
    assert.equal(decide(moved, requestOf({ host: 'imap.new.example' }), circumstances).kind, 'approved');
    assert.equal(decide(moved, requestOf(), circumstances).kind, 'changed');
  });
  it('is known again after it was stored', () => {
    assert.ok(isApproval(JSON.parse(JSON.stringify(approved))));
    assert.equal(isApproval({ bindings: [{}], written: {} }), false);
    assert.equal(isApproval({ bindings: [], written: [] }), false);
    assert.equal(isApproval('x'), false);
  });
});
