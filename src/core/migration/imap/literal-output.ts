import type { Duplex } from 'node:stream';

/** Octets that go out in one go; so many messages need fewer calls of the system, and a long one is never held. */
const gatheredOctets = 65_536;

export interface LiteralOutputScene {
  readonly stream: Duplex;
  /** Whether the session is no more; what is written then goes nowhere. */
  readonly isOver: () => boolean;
  /** Octets have left: the session is alive. */
  readonly moved: () => void;
  /** Settles when the server asks for the literal that was announced (true), or answers the command instead, or is gone. */
  readonly goAhead: () => Promise<boolean>;
  /** Calls back once, should the session end; the answer takes the call back. */
  readonly onEnd: (callback: () => void) => () => void;
}

/** The rest of a command that holds literals, on its way. */
export class LiteralOutput {
  readonly #scene: LiteralOutputScene;
  #gathered: Buffer[] = [];
  #octets = 0;

  constructor(scene: LiteralOutputScene) {
    this.#scene = scene;
  }

  get isOver(): boolean {
    return this.#scene.isOver();
  }

  /** Text as UTF-8, or octets as they are. Settles when the stream takes more. */
  async write(piece: Buffer | string): Promise<void> {
    const octets = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    this.#gathered.push(octets);
    this.#octets += octets.length;
    if (this.#octets >= gatheredOctets) await this.flush();
  }

  /** After the line that announced a synchronising literal (RFC 9051 §4.3): whether the server wants it; if not, the command is over. */
  async goAhead(): Promise<boolean> {
    await this.flush();
    return this.isOver ? false : this.#scene.goAhead();
  }

  /** Hands over what was written. */
  async flush(): Promise<void> {
    const pieces = this.#gathered;
    this.#gathered = [];
    this.#octets = 0;
    const [first] = pieces;
    if (!first || this.isOver) return;
    const { stream, moved, onEnd } = this.#scene;
    if (stream.write(pieces.length === 1 ? first : Buffer.concat(pieces))) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        stream.off('drain', go);
        takeBack();
        resolve();
      };
      const takeBack = onEnd(go);
      stream.once('drain', go);
    });
    moved();
  }
}
