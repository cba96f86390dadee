import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Step, StepId } from '../../report/report.ts';
import { digCommand } from '../../report/shell/dig.ts';
import { connectCommand, loginCommand, socketAddress, tlsCommand } from '../../report/shell/mail-commands.ts';
import type { GuideFacts, WayIn } from '../facts.ts';
import { saying, type Saying } from '../saying.ts';
import { nslookupCommand, testConnectionCommand, windowsTlsCommand } from './windows-commands.ts';

/** A command for an engineer's own shell, filled in for one mailbox; no secret stands in it. */
export interface GuideCommand {
  /** Stable: `imap-tls`. */
  readonly id: string;
  readonly title: Saying;
  readonly shell: 'posix' | 'powershell';
  readonly command: string;
  /** The step of the last whole diagnosis of the source that asked the same of the same name, host and port. */
  readonly step?: Step;
}

/** One question, and the commands that answer it. */
interface Question {
  readonly id: string;
  readonly title: Saying;
  readonly step?: StepId;
  /** What the step must have been about. */
  readonly target: string;
  readonly posix: string;
  readonly powershell?: string | undefined;
}

/**
 * The shell commands of the guide for this mailbox, in the order of the layers. Hosts that are only guessed and connections without
 * encryption are left out.
 */
export function commandsOf(facts: GuideFacts): GuideCommand[] {
  return [...nameQuestions(facts), ...legQuestions('imap', facts), ...legQuestions('smtp', facts)].flatMap(
    (question) => commandsFor(question, facts),
  );
}

function commandsFor(
  { id, title, step, target, posix, powershell }: Question,
  facts: GuideFacts,
): GuideCommand[] {
  const found = facts.source?.steps.find(
    (one) => one.id === step && one.target !== undefined && sameName(one.target, target),
  );
  const common = { id, title, ...(found && { step: found }) };
  return [
    { ...common, shell: 'posix', command: posix },
    ...(powershell === undefined ? [] : [{ ...common, shell: 'powershell' as const, command: powershell }]),
  ];
}

function nameQuestions({ domain }: GuideFacts): Question[] {
  const autodiscover = `autodiscover.${domain}`;
  return [
    {
      id: 'mx',
      title: saying('Who receives mail for {domain} (MX)'),
      step: 'mx',
      target: domain,
      posix: digCommand(domain, 'MX'),
      powershell: nslookupCommand(domain, 'MX'),
    },
    {
      id: 'txt',
      title: saying('What else {domain} says of itself (SPF, proofs)'),
      target: domain,
      posix: digCommand(domain, 'TXT'),
      powershell: nslookupCommand(domain, 'TXT'),
    },
    {
      id: 'autodiscover',
      title: saying('Where Outlook is sent to (autodiscover)'),
      target: autodiscover,
      posix: digCommand(autodiscover, 'CNAME'),
      powershell: nslookupCommand(autodiscover, 'CNAME'),
    },
  ];
}

interface LegTitles {
  readonly address: Saying;
  readonly port: Saying;
  readonly encryption: Saying;
  readonly login: Saying;
  readonly tokenLogin: Saying;
  readonly loginStep: StepId;
}

const titles: Readonly<Record<'imap' | 'smtp', LegTitles>> = {
  imap: {
    address: saying('Address of the IMAP server'),
    port: saying('Whether the IMAP port answers'),
    encryption: saying('Encryption and certificate of the IMAP server'),
    login: saying('IMAP login; curl asks for the password'),
    tokenLogin: saying('IMAP login with the access token in the variable TOKEN'),
    loginStep: 'imap.login',
  },
  smtp: {
    address: saying('Address of the SMTP server'),
    port: saying('Whether the SMTP port answers'),
    encryption: saying('Encryption and certificate of the SMTP server'),
    login: saying('SMTP login without sending; swaks asks for the password'),
    tokenLogin: saying('SMTP login without sending; swaks asks for the access token'),
    loginStep: 'smtp.auth',
  },
};

function legQuestions(leg: 'imap' | 'smtp', facts: GuideFacts): Question[] {
  const way = facts[leg];
  if (way?.isKnown !== true || way.security === 'none') return [];
  const { address, port, encryption, login, tokenLogin, loginStep } = titles[leg];
  const loginTitle = way.auth === 'oauth2' ? tokenLogin : login;
  const target = { leg, ...way };
  const socket = socketAddress(way.host, way.port);
  return [
    ...(isIP(way.host) === 0 ? [addressQuestion(`${leg}-address`, address, `${leg}.dns`, way)] : []),
    {
      id: `${leg}-port`,
      title: port,
      step: `${leg}.connect`,
      target: socket,
      posix: connectCommand(target),
      powershell: testConnectionCommand(way),
    },
    {
      id: `${leg}-tls`,
      title: encryption,
      step: `${leg}.tls`,
      target: socket,
      posix: tlsCommand(target),
      powershell: windowsTlsCommand(leg, way),
    },
    { id: `${leg}-login`, title: loginTitle, step: loginStep, target: socket, posix: loginCommand(target) },
  ];
}

function addressQuestion(id: string, title: Saying, step: StepId, { host }: WayIn): Question {
  return {
    id,
    title,
    step,
    target: host,
    posix: digCommand(host, ['A', 'AAAA']),
    powershell: nslookupCommand(host),
  };
}

/** Names as DNS compares them (RFC 1035 §2.3.3), an internationalized one in its ASCII form. */
function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(target: string): string {
  const [, host = target, port = ''] = /^([^:]+)(:\d+)$/.exec(target) ?? [];
  const ascii = domainToASCII(host);
  return (ascii === '' ? host.toLowerCase() : ascii).replace(/\.$/, '') + port;
}
