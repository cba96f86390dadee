import assert from 'node:assert/strict';
import type { SecretRequest } from '../../../../src/core/secrets/secret-source.ts';
import { approve, decide, isApproval, type Approval } from '../../../../src/editor/secrets/approval.ts';
import { requestOf } from './request.ts';

const approved = approve(undefined, requestOf(), ['imap.example.com', 'smtp.example.com']);

describe('decide', () => {
  const cases: readonly (readonly [
    title: string,
    approval: Approval | undefined,
    request: Partial<SecretRequest>,
    kind: string,
  ])[] = [
    ['a secret that was never used goes where the file says', undefined, {}, 'first'],
    ['but not to a guess', undefined, { hostFrom: 'guess' }, 'guessed'],
    ['nor a variable', undefined, { credential: { kind: 'env', name: 'A' } }, 'unused'],
    ['the same again', approved, {}, 'approved'],
    ['the same host in other letters', approved, { host: 'IMAP.example.com' }, 'approved'],
    ['another host', approved, { host: 'imap.evil.example' }, 'changed'],
    ['another port', approved, { port: 1993 }, 'changed'],
    ['another user name', approved, { username: 'root' }, 'changed'],
    ['another known provider', approved, { host: 'imap.gmail.com', hostFrom: 'provider' }, 'changed'],
    [
      'the other leg, as the files named it',
      approved,
      { leg: 'smtp', host: 'smtp.example.com', port: 465 },
      'first',
    ],
    ['the other leg, somewhere new', approved, { leg: 'smtp', host: 'smtp.evil.example' }, 'changed'],
    [
      'the other leg at the provider',
      approved,
      { leg: 'smtp', host: 'smtp.gmail.com', hostFrom: 'provider' },
      'first',
    ],
    [
      'another mailbox with the same variable, same server',
      approved,
      { address: 'paul@example.com' },
      'first',
    ],
    [
      'another mailbox with the same variable, another server',
      approved,
      { address: 'x@evil.example', host: 'imap.evil.example' },
      'changed',
    ],
    ['a guess that a person approved', approved, { hostFrom: 'guess' }, 'approved'],
  ];
  for (const [title, approval, request, kind] of cases)
    it(`${title} → ${kind}`, () => assert.equal(decide(approval, requestOf(request)).kind, kind));

  const named = { kind: 'env', name: 'A' } as const;
  const credentials: readonly (readonly [
    before: string | undefined,
    SecretRequest['credential'],
    kind: string,
  ])[] = [
    [undefined, named, 'first'],
    ['env:A', named, 'first'],
    ['env:B', named, 'other-credential'],
    ['editor', named, 'other-credential'],
    ['env:B', undefined, 'first'],
  ];
  for (const [before, credential, kind] of credentials)
    it(`${before ?? 'nothing'} before, now ${credential ? 'variable A' : 'the editor'} → ${kind}`, () => {
      const request = requestOf({ address: 'paul@example.com', credential });
      assert.equal(decide(approved, request, before).kind, kind);
    });
  it('a credential that was approved for this very place may come back', () => {
    assert.equal(decide(approved, requestOf({ credential: named }), 'env:B').kind, 'approved');
  });

  it('says where the secret went until now', () => {
    const decision = decide(approved, requestOf({ host: 'imap.evil.example' }));
    assert.equal(decision.kind === 'changed' && decision.previous?.host, 'imap.example.com');
  });
});

describe('approve', () => {
  it('puts the new place in the stead of the old one of that leg', () => {
    const moved = approve(approved, requestOf({ host: 'imap.new.example' }), []);
    assert.equal(moved.bindings.length, 1);
    assert.equal(decide(moved, requestOf({ host: 'imap.new.example' })).kind, 'approved');
    assert.equal(decide(moved, requestOf()).kind, 'changed');
  });
  it('is known again after it was stored', () => {
    assert.ok(isApproval(JSON.parse(JSON.stringify(approved))));
    assert.equal(isApproval({ bindings: [{}], hosts: [] }), false);
    assert.equal(isApproval('x'), false);
  });
});
