import type { ProofRecord } from '../../core/proof/proof-record.ts';
import type { ProofState } from '../../core/proof/proof-state.ts';
import { isSettled } from '../../core/proof/proof-state.ts';
import { watchProof, type ProofContext } from '../../core/proof/watch-proof.ts';
import { zoneServersOf, type NoZone } from '../../core/proof/zone-servers.ts';
import type { Resolver } from '../../core/dns/resolver.ts';

/** How a watch asks; `port` is that of the zone's own servers. */
export type ProofPace = Pick<ProofContext, 'timeoutMs' | 'patience' | 'intervalMs'> & {
  readonly port: number;
};

export interface ProofWatchParts {
  readonly record: ProofRecord;
  readonly pace: ProofPace;
  /** Made anew for each watch: settings may have changed since. */
  readonly makeResolver: () => Promise<Resolver>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called whenever `progress` is another. */
  readonly onChange: () => void;
}

/** How far a watch has come. */
export interface ProofProgress {
  readonly isWatching: boolean;
  /** Undefined until the servers of the zone are known. */
  readonly state: ProofState | undefined;
  /** Why they are not known. */
  readonly noZone: NoZone | undefined;
}

/** A watch for one record that can be stopped and started again. Knows nothing of VS Code. */
export class ProofWatch {
  readonly #parts: ProofWatchParts;
  #progress: ProofProgress = { isWatching: false, state: undefined, noZone: undefined };
  #abort: AbortController | undefined;

  constructor(parts: ProofWatchParts) {
    this.#parts = parts;
  }

  get record(): ProofRecord {
    return this.#parts.record;
  }

  get progress(): ProofProgress {
    return this.#progress;
  }

  /**
   * Asks until every server has the record, nothing more can be found out, or `stop`. Resolves to true where it came to an end of its
   * own, to false where it was stopped or is running already. Rejects with what `makeResolver` rejects with.
   */
  async run(): Promise<boolean> {
    if (this.#abort) return false;
    const abort = new AbortController();
    this.#abort = abort;
    this.#set({ isWatching: true, state: undefined, noZone: undefined }, abort);
    try {
      await this.#watch(abort);
    } catch (error) {
      if (!abort.signal.aborted) throw error;
    } finally {
      if (this.#abort === abort) this.#end();
    }
    return !abort.signal.aborted;
  }

  /** Takes effect at once, whatever is under way. */
  stop(): void {
    this.#abort?.abort();
    if (this.#abort) this.#end();
  }

  async #watch(abort: AbortController): Promise<void> {
    const { record, pace, makeResolver, now } = this.#parts;
    const resolver = await makeResolver();
    abort.signal.throwIfAborted();
    const zone = await zoneServersOf(record.name, resolver, pace.port, abort.signal);
    if ('code' in zone) {
      this.#set({ isWatching: true, state: undefined, noZone: zone }, abort);
      return;
    }
    const context = { ...pace, resolvers: resolver.servers, now };
    for await (const state of watchProof(record, zone, context, abort.signal)) {
      // The last one is told together with the end.
      if (isSettled(state)) this.#progress = { ...this.#progress, state };
      else this.#set({ isWatching: true, state, noZone: undefined }, abort);
    }
  }

  #end(): void {
    this.#abort = undefined;
    this.#progress = { ...this.#progress, isWatching: false };
    this.#parts.onChange();
  }

  #set(progress: ProofProgress, abort: AbortController): void {
    if (this.#abort !== abort) return;
    this.#progress = progress;
    this.#parts.onChange();
  }
}
