import type { Answer } from './odd-server.ts';

/** UIDs of a set that a test's server is asked for. */
export function uidsOf(set: string): number[] {
  return set.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split(':').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

/** The answer that brings a message of one letter: `a` for UID 1. */
export function message(uid: number): string {
  return `* ${uid} FETCH (UID ${uid} FLAGS () INTERNALDATE "01-Jan-2026 00:00:00 +0000" RFC822.SIZE 1 BODY[] {1}\r\n${String.fromCharCode(96 + uid)})\r\n`;
}

/** A server with one folder, `Box`, of three messages, each of one letter, that does one thing otherwise. */
export function box(odd: Answer): Answer {
  return (command, connection) => {
    const said = odd(command, connection);
    if (said !== undefined) return said;
    const fetched = /^UID FETCH (\S+) .*BODY\.PEEK/.exec(command)?.[1];
    if (fetched !== undefined) return `${uidsOf(fetched).map(message).join('')}OK done`;
    return usual.find(([pattern]) => pattern.test(command))?.[1];
  };
}

const usual: readonly (readonly [RegExp, string])[] = [
  [/^LIST/, '* LIST () "/" Box\r\nOK done'],
  [/^STATUS/, '* STATUS Box (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 9)\r\nOK done'],
  [/^EXAMINE "Box"$/, '* 3 EXISTS\r\n* OK [UIDVALIDITY 9] valid\r\n* OK [UIDNEXT 4] next\r\nOK done'],
  [/^UID SEARCH ALL$/, '* SEARCH 1 2 3\r\nOK done'],
];

/** Says something once, at the first command that fits. */
export function once(pattern: RegExp, said: string): Answer {
  let left = true;
  return (command) => {
    if (!left || !pattern.test(command)) return undefined;
    left = false;
    return said;
  };
}
