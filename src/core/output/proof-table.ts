import type { ProofState } from '../proof/proof-state.ts';
import { durationText } from '../words/duration.ts';
import { keptUntilText, proofRowState } from '../words/proof-words.ts';
import type { Words } from '../words/words.ts';
import { signOfStatus, type Paint } from './paint.ts';

/** How far a record has spread, as aligned columns: sign and state, server, TTL, and when a resolver asks again. */
export function proofTable({ rows, homeless }: ProofState, words: Words, paint: Paint): string[] {
  const cells = rows.map((row) => {
    const { status, text } = proofRowState(row, words);
    const { answer, server } = row;
    const until = keptUntilText(row, words);
    return {
      status,
      server: server.host ?? words.t('resolver'),
      address: server.label,
      text,
      ttl:
        answer?.state === 'seen'
          ? words.t('TTL {duration}', { duration: durationText(answer.ttl, words) })
          : '',
      until: until === '' ? '' : words.t('may keep this until {time}', { time: until }),
    };
  });
  const width = (key: 'server' | 'address' | 'text'): number =>
    Math.max(0, ...cells.map((cell) => cell[key].length));
  const [server, address, text] = [width('server'), width('address'), width('text')];
  return [
    ...cells.map((cell) =>
      [
        `${paint(cell.status, signOfStatus[cell.status])} ${cell.server.padEnd(server)}`,
        cell.address.padEnd(address),
        cell.text.padEnd(text),
        [cell.ttl, cell.until].filter(Boolean).join(', '),
      ]
        .join('  ')
        .trimEnd(),
    ),
    ...homeless.map(
      (host) => `${paint('warn', signOfStatus.warn)} ${host}  ${words.t('has no address in DNS')}`,
    ),
  ];
}
