import type { RecordType } from '../../dns/resolver.ts';
import { parseServer } from '../../dns/server-address.ts';
import { posixWord } from './posix-word.ts';

/**
 * The `dig` command that shows an engineer the same records. `server` (`ip:port`) is for servers that a person
 * chose; without it dig asks the system's own, as Mailops did.
 */
export function digCommand(
  name: string,
  types: RecordType | readonly [RecordType, ...RecordType[]],
  server?: string,
): string {
  const at = server === undefined ? [] : [serverArguments(server)];
  const [first, ...more] = [types].flat();
  const words =
    more.length === 0
      ? [first, nameArgument(name), ...at]
      : // With several questions dig wants the server before the first of them, and each type after its name.
        [...at, ...[first, ...more].flatMap((type) => [nameArgument(name), type])];
  return ['dig +noall +answer', ...words].join(' ');
}

/** `-q` keeps dig from reading a name as an option, a server or a type. */
function nameArgument(name: string): string {
  const plain = /^[a-z0-9_][^.]*\../i.test(name);
  return plain ? posixWord(name) : `-q ${posixWord(name)}`;
}

function serverArguments(label: string): string {
  const { address, port } = parseServer(label);
  return port === 53 ? posixWord(`@${address}`) : `${posixWord(`@${address}`)} -p ${port}`;
}
