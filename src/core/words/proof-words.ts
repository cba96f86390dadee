import type { ProofAnswer } from '../proof/ask-for-proof.ts';
import type { ProofRecord, UnusableProof } from '../proof/proof-record.ts';
import { keptUntil, type ProofRow, type ProofState } from '../proof/proof-state.ts';
import type { NoZone } from '../proof/zone-servers.ts';
import type { ShownStatus } from './steps.ts';
import type { Words } from './words.ts';

/** What a panel is told to add, in one sentence. */
export function recordToAdd({ name, value }: ProofRecord, words: Words): string {
  return words.t('Add a TXT record to {name} with the text {value}', { name, value });
}

/** How far it has come, in one sentence. */
export function proofSummary(state: ProofState, words: Words): string {
  const { record, rows } = state;
  const { name } = record;
  const seen = rows.filter(({ answer }) => answer?.state === 'seen').length;
  const lost = rows.filter(({ answer }) => answer?.state === 'failed').length;
  if (rows.length > 0 && rows.every(({ answer }) => !answer))
    return words.t('Asking the servers of {name}…', { name });
  switch (state.outcome) {
    case 'seen':
      return words.plural(
        seen,
        'The server that was asked has the record: {name} can be proved now.',
        'All {count} servers have the record: {name} can be proved now.',
        { name },
      );
    case 'seen-in-part':
      return words.plural(
        lost,
        'Every server that answers here has the record: {name} can be proved now. {count} server could not be asked from here.',
        'Every server that answers here has the record: {name} can be proved now. {count} servers could not be asked from here.',
        { name },
      );
    case 'spreading':
      return words.plural(
        rows.length,
        '{seen} of {count} server has the record of {name}.',
        '{seen} of {count} servers have the record of {name}.',
        { name, seen: words.number(seen) },
      );
    case 'absent':
      return rows.some(({ answer }) => answer?.state === 'alias')
        ? words.t(
            '{name} is an alias (CNAME), beside which no text can stand: add the record to the domain itself.',
            {
              name,
            },
          )
        : words.t('No server has the record of {name} yet.', { name });
    case 'unreachable':
      return words.t(
        'None of the servers of {name} answers from here. Check that this network lets DNS out (port 53).',
        { name },
      );
  }
}

/** The state of one server in words, and how it is drawn. */
export function proofRowState(
  { answer, server }: ProofRow,
  words: Words,
): { status: ShownStatus; text: string } {
  if (!answer)
    return server.role === 'resolver'
      ? { status: 'skip', text: words.t('asked once the zone’s servers have the record') }
      : { status: 'running', text: words.t('being asked') };
  return { status: statusOf[answer.state], text: answerText(answer, words) };
}

/** When a resolver that keeps an older answer asks again; empty where nothing is kept. */
export function keptUntilText(row: ProofRow, words: Words): string {
  const until = keptUntil(row);
  return until === undefined ? '' : words.dateTime(new Date(until));
}

/** Why the servers of a zone are not known. */
export function noZoneText(domain: string, { code, reason, server }: NoZone, words: Words): string {
  if (code === 'dns.no-such-domain')
    return words.t('{domain} does not exist in DNS ({reason}). Check how it is spelled.', { domain, reason });
  if (server === '')
    return words.t('No DNS server is known here, so the servers of {domain} cannot be found.', { domain });
  return words.t('The servers of {domain} could not be found: {server} answered {reason}.', {
    domain,
    server,
    reason,
  });
}

/** Why a record cannot be watched for: what was found, what was expected, what to do. */
export function unusableProofText({ fault, found, meant = '' }: UnusableProof, words: Words): string {
  switch (fault) {
    case 'bad-name':
      return words.t('“{found}” is not a domain. Give it as it stands after the @, such as example.com.', {
        found,
      });
    case 'empty-value':
      return words.t(
        'The text of the record is empty. Copy it from the provider’s panel, such as MS=ms12345678.',
      );
    case 'long-value':
      return words.t('The text of the record is too long for a proof: “{found}”. Copy only the value.', {
        found,
      });
    case 'unprintable-value':
      return words.t(
        'The text of the record holds characters that cannot be seen: “{found}”. Copy it again.',
        {
          found,
        },
      );
    case 'doubled-start':
      return words.t('“{found}” begins twice: the whole text is “{meant}”.', { found, meant });
    case 'incomplete-value':
      return words.t('“{found}” lacks its beginning: the whole text is “{meant}”.', { found, meant });
  }
}

const statusOf = {
  seen: 'pass',
  absent: 'running',
  alias: 'fail',
  failed: 'warn',
} as const satisfies Record<ProofAnswer['state'], ShownStatus>;

function answerText(answer: ProofAnswer, words: Words): string {
  switch (answer.state) {
    case 'seen':
      return words.t('has it');
    case 'absent': {
      const [other] = answer.others;
      return other === undefined
        ? words.t('not there yet')
        : words.t('still has another text: {other}', { other });
    }
    case 'alias':
      return words.t('is an alias of {to}', { to: answer.to });
    case 'failed':
      return answer.reason === 'LAME'
        ? words.t('does not answer for this zone')
        : words.t('no answer ({reason})', { reason: answer.reason });
  }
}
