import { fellSilent, hungUp } from './broken-off-words.ts';
import type { CodeOf } from './code-family.ts';
import { bridgeIsOff, isBridge } from './proton-bridge.ts';
import { askServer, checkPort } from './shared-actions.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

const tryElsewhere = ({ say }: Teller): string =>
  say(
    'Try from another network, for instance a phone’s: if it works there, a firewall or a VPN here blocks the way.',
  );

const refused = (teller: Teller): Explanation => ({
  cause: teller.say(
    'The {service} server {host} accepts no connection on port {port}.',
    'The server {host} accepts no connection on port {port}.',
    'The mail server accepts no connection.',
  ),
  actions: [
    checkPort(teller),
    teller.say(
      'If the host and the port are right, ask the people who run {host} whether the {service} service is up.',
      'If the host and the port are right, ask the mail provider whether its service is up.',
    ),
  ],
});

const noAnswer = (teller: Teller): Explanation => ({
  cause: teller.say(
    'The {service} server {host} did not answer on port {port} within {seconds}.',
    'The {service} server {host} did not answer on port {port}.',
    'The server {host} did not answer on port {port}.',
    'The mail server did not answer.',
  ),
  actions: [tryElsewhere(teller), checkPort(teller), askServer(teller)],
});

const cutOff = (teller: Teller): Explanation => ({
  cause: teller.say(
    'The connection to the {service} server {host} on port {port} was cut off.',
    'The connection to {host} was cut off.',
    'The connection to the mail server was cut off.',
  ),
  actions: [
    tryElsewhere(teller),
    teller.say('If an antivirus program inspects mail on this machine, turn that off for a test.'),
    checkPort(teller),
    askServer(teller),
  ],
});

const closedEarly = (teller: Teller): Explanation => ({
  cause: teller.say(
    'The {service} server {host} hung up on port {port} before it said a word.',
    'The server {host} hung up before it said a word.',
    'The mail server hung up before it said a word.',
  ),
  actions: [
    checkPort(teller),
    teller.say(
      'Wait ten minutes and try again: an overloaded server, or one that blocks this machine, hangs up like this.',
    ),
    askServer(teller),
  ],
});

/** Words for connections that do not come about or break: never about the password. */
export const networkWords: Readonly<Record<CodeOf<'net'>, Explain>> = {
  'net.refused': (teller) => (isBridge(teller) ? bridgeIsOff(teller) : refused(teller)),
  'net.timeout': (teller) => fellSilent(teller) ?? noAnswer(teller),
  'net.unreachable': (teller) => ({
    cause: teller.say(
      'This machine has no network route to {host} over {family}.',
      'This machine has no network route to {host}.',
      'This machine has no network route to the mail server.',
    ),
    actions: [
      teller.say('Check the network connection of this machine, and its VPN if it has one.'),
      tryElsewhere(teller),
    ],
  }),
  'net.reset': (teller) => hungUp(teller) ?? cutOff(teller),
  'net.closed': (teller) => hungUp(teller) ?? closedEarly(teller),
};
