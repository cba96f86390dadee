import assert from 'node:assert/strict';
import type { Ended } from './command.ts';
import type { Fault, FaultKind } from './fault.ts';
import type { Sender } from './fault-proxy.ts';
import { resultOf, told } from './result-document.ts';
import type { Subject } from './subject.ts';

/** Asserts that a run ended after a fault as it may: in order, with a document that says how; or killed, where it was. */
export function judge({ kind, point }: Fault, ended: Ended, { needsDisk }: Subject): void {
  if (ended.signal === 'SIGKILL' && kind === 'kill' && !ended.hung) return;
  assert.equal(ended.signal, null, told(ended));
  assert.doesNotMatch(ended.said, /^\s+at /mu, told(ended));
  const { result, failureCode } = resultOf(ended);
  assert.equal(ended.code === 0, result === 'complete', told(ended));
  const allowed = kind === 'interrupt' ? [0, 130] : [0, 1, 3];
  assert.ok(allowed.includes(ended.code ?? -1), told(ended));
  // A first login that is cut off is not tried again in the same run: the server may have meant it (promise 3).
  if (outlived.has(kind) && point.octets > doorOctets[point.from]) assert.equal(ended.code, 0, told(ended));
  const isShort = kind === 'disk-full' || kind === 'file-limit';
  if (isShort && ended.code !== 0) assert.equal(failureCode, 'disk', told(ended));
  if (kind === 'disk-full' && needsDisk) assert.equal(ended.code, 1, told(ended));
}

/** A run lives through these by itself. */
const outlived: ReadonlySet<FaultKind> = new Set(['cut', 'unheard', 'stall', 'restart', 'token-expiry']);

/** More than passes until a session stands. */
const doorOctets: Readonly<Record<Sender, number>> = { server: 2_500, client: 700 };
