import type { Command } from './command.ts';
import type { Route } from './fault.ts';
import type { MailServer } from './mail-server.ts';
import type { ResultDocument } from './result-document.ts';

/** Where one moment takes place. */
export interface Place {
  /** Its own, empty, gone afterwards. */
  readonly directory: string;
  /** Inside it: what the disk may refuse to take. */
  readonly disk: string;
  /** Of this run alone. */
  readonly name: string;
  readonly server: MailServer;
  /** Where the connections of each route go: proxies. */
  readonly ports: Readonly<Record<Route, number>>;
  readonly connections: number;
  /** Of the mailbox that everything comes from. */
  readonly address: string;
  /** The key `oauth` of a mailbox whose owner has signed in; without it a password is used. */
  readonly oauth: string | undefined;
}

/** A verb at one place. */
export interface Stage {
  readonly command: Command;
  /** Directory under which lie the files to which lines are appended: a kill may leave the last one half written. */
  readonly appended: string;
  /** What has to hold at any time, also after a run that was killed. Throws where it does not. */
  readonly assertSound: () => Promise<void>;
  /** After a run to the end: all is as an undisturbed run makes it. */
  readonly assertWhole: () => Promise<void>;
  /** A run that had nothing to do says so. */
  readonly assertIdle: (result: ResultDocument) => void;
}

/** A verb that moves mail. */
export interface Subject {
  readonly verb: string;
  readonly routes: readonly Route[];
  /** About what it writes on the disk, octets. */
  readonly written: number;
  /** What its failure says where the disk is full: some verbs keep little on it, and may need none of it. */
  readonly needsDisk: boolean;
  prepare(place: Place): Promise<Stage>;
}
