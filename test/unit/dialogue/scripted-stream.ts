import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';
import { Dialogue } from '../../../src/core/dialogue/dialogue.ts';

/** A connection in memory: what the client sends is kept, what the server says is handed in piece by piece. */
export class ScriptedStream extends Duplex {
  sent = '';

  override _read(): void {
    // Pieces come by themselves.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.sent += chunk.toString('utf8');
    done();
  }

  /** Hands in each piece in a turn of its own, then hangs up unless told not to. */
  async say(pieces: readonly (string | Buffer)[], hangUp = true): Promise<void> {
    for (const piece of pieces) {
      await setImmediate();
      if (this.destroyed) return;
      this.push(piece);
    }
    await setImmediate();
    if (hangUp && !this.destroyed) this.push(null);
  }
}

export interface Scene {
  readonly stream: ScriptedStream;
  readonly dialogue: Dialogue;
  readonly deadline: Deadline;
  /** `client: …` and `server: …`, as the transcript has them. */
  readonly heard: readonly string[];
}

export interface SceneOptions {
  readonly protocolError?: 'imap.protocol-error' | 'smtp.protocol-error';
  readonly redact?: (text: string) => string;
  readonly timeoutMs?: number;
  readonly cancel?: AbortSignal;
}

/** A dialogue over a connection in memory, and the server's side of it. */
export function openScene(options: SceneOptions = {}): Scene {
  const stream = new ScriptedStream();
  const deadline = new Deadline(options.timeoutMs ?? 5_000, options.cancel ?? new AbortController().signal);
  const heard: string[] = [];
  const dialogue = new Dialogue(stream, {
    deadline,
    protocolError: options.protocolError ?? 'imap.protocol-error',
    redact: options.redact ?? ((text) => text),
    transcript: (from, line) => heard.push(`${from}: ${line}`),
  });
  return { stream, dialogue, deadline, heard };
}

/** Every way to cut octets in two, and all of them one by one. */
export function cuts(text: string | Buffer): Buffer[][] {
  const octets = Buffer.from(text);
  const halves = Array.from(octets, (_, at) => [octets.subarray(0, at), octets.subarray(at)]);
  return [...halves, Array.from(octets, (octet) => Buffer.of(octet))];
}
