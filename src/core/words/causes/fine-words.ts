import type { Explain, Teller } from './teller.ts';

const tests: ReadonlyMap<string, (teller: Teller) => string> = new Map<string, (teller: Teller) => string>([
  [
    'message',
    ({ say }) =>
      say(
        'The test message from {address} to {recipient} arrived in the folder “{folder}” within {seconds}.',
        'The test message from {address} arrived.',
      ),
  ],
  [
    'sync',
    ({ say }) =>
      say(
        'The first sync of {address} takes {seconds}, less than a minute.',
        'The first sync of {address} takes less than a minute.',
      ),
  ],
  [
    'removal',
    ({ say }) =>
      say('The test message is out of the folder “{folder}”.', 'The test message is no longer there.'),
  ],
]);

/** Words for what was tested and works. `legs` names the parts that were tested; `test` a test that goes further than they do. */
export const fineWords: Explain = (teller) => {
  const { say, list } = teller;
  const test = tests.get(list('test')[0] ?? '');
  if (test) return { cause: test(teller), actions: [] };
  const legs = list('legs');
  const has = (leg: string): boolean => legs.includes(leg);
  if (has('imap') && has('smtp'))
    return { cause: say('The mailbox works: IMAP and SMTP accepted the login.'), actions: [] };
  if (has('imap'))
    return { cause: say('Reading mail works: IMAP accepted the login and opened the inbox.'), actions: [] };
  if (has('smtp')) return { cause: say('Sending mail works: SMTP accepted the login.'), actions: [] };
  if (has('tls'))
    return {
      cause: say('The servers answer, and their encryption and certificates are in order.'),
      actions: [],
    };
  if (has('mx'))
    return {
      cause: say(
        'Mail for {domain} finds its way: the MX records are in order.',
        'The MX records are in order.',
      ),
      actions: [],
    };
  return { cause: say('Everything that was tested works.'), actions: [] };
};
