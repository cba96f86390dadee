import type { Hint, HintPart, TakenSetting } from '../../core/language/hints/hint.ts';
import type { SourceRange } from '../../core/mailboxes/model.ts';
import { plainText } from '../../core/output/markdown-text.ts';
import { usualPorts } from '../../core/providers/guess-hosts.ts';
import { settingOriginWord } from '../../core/words/steps.ts';
import type { Words } from '../../core/words/words.ts';

/** A stretch of a hint's label, and where in `defaults` it comes from. */
export interface HintPiece {
  readonly text: string;
  readonly source?: SourceRange;
}

/**
 * The label, of at most `longest` characters where its first part fits: `ovh · IMAP ssl0.ovh.net:993 · SMTP …:465 · password`.
 * It is cut between its parts; what a port says of the encryption by itself (RFC 8314 §7) is left out.
 */
export function hintLabel({ parts, of }: Hint, words: Words, longest = longestLabel): HintPiece[] {
  const imap = parts.find((part) => part.kind === 'endpoint' && part.leg === 'imap');
  const imapHost = imap?.kind === 'endpoint' ? imap.host?.value : undefined;
  const pieces: HintPiece[] = [];
  let length = 0;
  for (const [at, part] of parts.entries()) {
    const next = [...(at > 0 ? [{ text: separator }] : []), ...piecesOf(part, of, imapHost, words)];
    const rest = at === parts.length - 1 ? 0 : cut.length;
    length += lengthOf(next);
    if (at > 0 && length + rest > Math.min(longest, longestLabel)) return [...pieces, { text: cut }];
    pieces.push(...next);
  }
  return pieces;
}

/** Markdown: every setting that is left out, those of one origin together, with where they come from. */
export function hintTooltip({ settings }: Hint, words: Words): string {
  const groups = new Map<string, { leg: string | undefined; origin: string; texts: string[] }>();
  for (const { key, value, from } of settings) {
    const [, leg, name = key] = /^(imap|smtp)\.(.*)$/.exec(key) ?? [];
    const text = `${name} **${plainText(shortened(value, longestValue))}**`;
    const id = `${leg ?? ''} ${from}`;
    const group = groups.get(id) ?? {
      leg: leg?.toUpperCase(),
      origin: settingOriginWord(from, words),
      texts: [],
    };
    group.texts.push(text);
    groups.set(id, group);
  }
  const lines = [...groups.values()].map(
    ({ leg, origin, texts }) =>
      `- ${leg === undefined ? '' : `${leg}: `}${texts.join(', ')} · ${plainText(origin)}`,
  );
  return [words.t('Not written here, and taken from elsewhere:'), '', ...lines].join('\n');
}

function lengthOf(pieces: readonly HintPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

const cut = ' …';
const separator = ' · ';
const longestLabel = 100;
const longestName = 32;
const longestValue = 120;

function piecesOf(part: HintPart, of: Hint['of'], imapHost: string | undefined, words: Words): HintPiece[] {
  switch (part.kind) {
    case 'provider':
    case 'auth':
      return [pieceOf(part.setting, shortened(part.setting.value, longestName))];
    case 'username':
    case 'owner':
      return [pieceOf(part.setting, `${part.kind} ${shortened(part.setting.value, longestName)}`)];
    case 'credential': {
      const text = shortened(part.setting.value, longestName);
      return [pieceOf(part.setting, text.includes(':') ? text : `credential ${text}`)];
    }
    case 'unknown-host':
      return [
        {
          text:
            of === 'leg'
              ? words.t('host from DNS')
              : words.t('{legs} from DNS', { legs: part.legs.join(', ').toUpperCase() }),
        },
      ];
    case 'merged':
      return part.settings.map((setting, at) => pieceOf(setting, `${at === 0 ? '+ ' : ', '}${setting.key}`));
    case 'endpoint':
      return endpointPieces(part, of, imapHost, words);
  }
}

function endpointPieces(
  { leg, host, port, security }: Extract<HintPart, { kind: 'endpoint' }>,
  of: Hint['of'],
  imapHost: string | undefined,
  words: Words,
): HintPiece[] {
  const name = of === 'leg' ? '' : `${leg.toUpperCase()} `;
  if (host) {
    const isSame = leg === 'smtp' && host.value === imapHost;
    return [
      pieceOf(host, `${name}${isSame ? '…' : host.value}`),
      ...(port ? [pieceOf(port, `:${port.value}`)] : []),
      ...(security && !isImplied(leg, port, security) ? [pieceOf(security, ` ${security.value}`)] : []),
      ...(host.from === 'guess' ? [{ text: ` (${words.t('guessed')})` }] : []),
    ];
  }
  const isGuess = port?.from === 'guess' || security?.from === 'guess';
  return [
    ...(port ? [pieceOf(port, `${name}${words.t('port {port}', { port: port.value })}`)] : []),
    ...(security ? [pieceOf(security, `${port ? ', ' : name}${security.value}`)] : []),
    ...(isGuess ? [{ text: ` (${words.t('usual')})` }] : []),
  ];
}

function isImplied(leg: 'imap' | 'smtp', port: TakenSetting | undefined, security: TakenSetting): boolean {
  const known = usualPorts[leg].find((usual) => String(usual.port) === port?.value);
  return known?.security === security.value;
}

function pieceOf({ source }: TakenSetting, text: string): HintPiece {
  return { text, ...(source && { source }) };
}

function shortened(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
