/** Messages of one command: few enough that the command stays below the 8,192 octets that every server takes (RFC 7162 §4). */
export interface QueuedWindow {
  /** Ascending. */
  readonly uids: readonly number[];
  /** How often they were asked for in vain. */
  readonly attempts: number;
}

/** A message that the server lists and does not give, in its own words where it has any. */
export interface Unread {
  readonly uid: number;
  readonly reply: string;
}

/** What is still to be fetched of one folder; connections that have it open share it. */
export class FetchQueue {
  /** Asked for and not arrived. */
  readonly wanted: Set<number>;
  readonly windows: QueuedWindow[];
  readonly unread: Unread[] = [];
  /** Deleted by somebody before they came. */
  vanished = 0;

  constructor(uids: readonly number[], perWindow: number) {
    this.wanted = new Set(uids);
    this.windows = Array.from({ length: Math.ceil(uids.length / perWindow) }, (_, at) => ({
      uids: uids.slice(at * perWindow, (at + 1) * perWindow),
      attempts: 0,
    }));
  }

  /** A message has come: whether it was wanted. */
  arrived(uid: number): boolean {
    return this.wanted.delete(uid);
  }

  giveUp(uid: number, reply: string): void {
    if (this.wanted.delete(uid)) this.unread.push({ uid, reply });
  }
}
