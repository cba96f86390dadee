import type { Explain } from './teller.ts';

/** Words for what was tested and works. `legs` names the parts that were tested. */
export const fineWords: Explain = ({ say, list }) => {
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
