import type { MessageBody } from '../transfer/origin.ts';

/** A message on its way to a target. */
export interface Outgoing {
  /** `pieces` may be called more than once until `release`: what is refused in a lot is sent again in a smaller one. */
  readonly body: MessageBody;
  readonly flags: readonly string[];
  readonly keywords: readonly string[];
  /** RFC 9051 §9 date-time; undefined where none is known: the server then takes the time of arrival. */
  readonly internalDate: string | undefined;
}

/** What became of one message. */
export type Appended =
  | {
      readonly outcome: 'arrived';
      /** RFC 4315; undefined where the server does not tell. */
      readonly uid: number | undefined;
      /** Flags and keywords that the folder cannot keep, so that they were left out. */
      readonly dropped: readonly string[];
    }
  | {
      /**
       * `refused`: the server said no to this very message, or no rule lets it be sent (no words then); `over-limit`: it is larger than
       * the target takes; `over-quota`: the target is full; `no-folder`: there is none of that name any more (TRYCREATE);
       * `unreadable`: its octets could not be read here, or were not as many as announced.
       */
      readonly outcome: 'refused' | 'over-limit' | 'over-quota' | 'no-folder' | 'unreadable';
      /** The server's own words. */
      readonly reply?: string;
    }
  /** The session broke after the octets went out: whether it has arrived must be looked up before it is sent again. */
  | { readonly outcome: 'unknown' }
  /** The session broke, or the server throttles for longer than anybody waits, before it was sent whole: it has not arrived. */
  | { readonly outcome: 'not-sent' };
