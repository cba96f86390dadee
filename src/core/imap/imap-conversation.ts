import type { Dialogue } from '../dialogue/dialogue.ts';
import { Fault } from '../dialogue/fault.ts';
import { limits } from '../limits.ts';
import { capabilitiesIn, literalAtEnd, parseImapResponse, type ImapResponse } from './imap-response.ts';

/** A command that was completed: its tagged response, and the untagged ones before it. */
export interface Completion {
  readonly tagged: ImapResponse;
  readonly untagged: readonly ImapResponse[];
}

/** The most that one command may be answered by, where that is more than a probe expects. */
export interface ReplyBounds {
  /** Untagged responses before it completes. */
  readonly mostUntagged?: number;
  /** One literal, octets. */
  readonly literalOctets?: number;
}

/** IMAP over a bounded dialogue: tags, greetings, completions, and the capabilities last heard of. */
export class ImapConversation {
  readonly #dialogue: Dialogue;
  #tag = 0;
  #capabilities: readonly string[] | undefined;

  constructor(dialogue: Dialogue) {
    this.#dialogue = dialogue;
  }

  /** What the server said it can do, upper case; `undefined` until it has said so since the last `forgetCapabilities`. */
  knownCapabilities(): readonly string[] | undefined {
    return this.#capabilities;
  }

  /** RFC 9051 §6.2.1, §6.2.2: what was said before TLS or login no longer holds. */
  forgetCapabilities(): void {
    this.#capabilities = undefined;
  }

  /** The greeting, or the Fault `imap.not-imap` when it is none. */
  async greeting(): Promise<ImapResponse | Fault> {
    const line = await this.#logicalLine();
    if (line instanceof Fault) return line.code === 'imap.protocol-error' ? asNotImap(line) : line;
    const response = parseImapResponse(line);
    // NO is no greeting (RFC 9051 §7.1), yet some servers turn a client away with it.
    if (response?.tag === '*' && ['OK', 'PREAUTH', 'BYE', 'NO'].includes(response.status))
      return this.#heard(response);
    return new Fault('imap.not-imap', {}, this.#dialogue.protocolFault(line).reply);
  }

  /** Sends commands in one go and gives their tags; `shown` is what the transcript shows for a command with a secret. */
  send(...commands: readonly (string | { readonly text: string; readonly shown: string })[]): string[] {
    const tagged = commands.map((command) => {
      this.#tag += 1;
      const tag = `m${this.#tag}`;
      const { text, shown } = typeof command === 'string' ? { text: command, shown: command } : command;
      return { tag, text: `${tag} ${text}\r\n`, shown: `${tag} ${shown}\r\n` };
    });
    this.#dialogue.write(tagged.map(({ text }) => text).join(''), tagged.map(({ shown }) => shown).join(''));
    return tagged.map(({ tag }) => tag);
  }

  /** Answers a continuation request. */
  continue(text: string, shown: string): void {
    this.#dialogue.write(`${text}\r\n`, `${shown}\r\n`);
  }

  /** Reads until the command with this tag is completed, or the server asks it to continue, or says BYE and hangs up. */
  async completion(
    tag: string,
    { mostUntagged = limits.replyLines, literalOctets = limits.literalOctets }: ReplyBounds = {},
  ): Promise<Completion | { readonly continuation: string } | Fault> {
    const untagged: ImapResponse[] = [];
    while (untagged.length < mostUntagged) {
      const line = await this.#logicalLine(literalOctets);
      if (line instanceof Fault) return this.#farewell(untagged) ?? line;
      const response = parseImapResponse(line);
      if (!response) return this.#dialogue.protocolFault(line);
      this.#heard(response);
      if (response.tag === tag) return { tagged: response, untagged };
      if (response.tag === '+') return { continuation: response.text };
      if (response.tag === '*') untagged.push(response);
    }
    return this.#dialogue.protocolFault(untagged.at(-1)?.text ?? '', mostUntagged);
  }

  /** Sends one command and reads to its completion; a refusal is a completion too. */
  async ask(text: string, bounds?: ReplyBounds): Promise<Completion | Fault> {
    const [tag = ''] = this.send(text);
    const completion = await this.completion(tag, bounds);
    if (completion instanceof Fault) return completion;
    return 'continuation' in completion ? this.unexpected(completion.continuation) : completion;
  }

  /** Waits until the server says something, at most `ms`: by IDLE (RFC 2177) where it offers that. */
  async rest(ms: number): Promise<Fault | undefined> {
    if (this.#capabilities?.includes('IDLE') !== true) {
      await this.#dialogue.pause(ms);
      return undefined;
    }
    const [tag = ''] = this.send('IDLE');
    const begun = await this.completion(tag);
    if (begun instanceof Fault) return begun;
    if ('tagged' in begun) {
      await this.#dialogue.pause(ms);
      return undefined;
    }
    await this.#dialogue.pause(ms);
    this.continue('DONE', 'DONE');
    const ended = await this.completion(tag);
    return ended instanceof Fault ? ended : undefined;
  }

  /** Hands reading over to somebody else; commands are still sent here. */
  release(): ReturnType<Dialogue['release']> {
    return this.#dialogue.release();
  }

  /** What no command here lets a server ask for. */
  unexpected(continuation: string): Fault {
    return this.#dialogue.protocolFault(`+ ${continuation}`);
  }

  /** The server's words as a Report may hold them. */
  quote(text: string): string {
    return this.#dialogue.quote(text);
  }

  /** A line with the literals inside it. */
  async #logicalLine(literalOctets: number = limits.literalOctets): Promise<string | Fault> {
    const parts: string[] = [];
    for (let literals = 0; ; literals += 1) {
      const octets = await this.#dialogue.readLine();
      if (octets instanceof Fault) return octets;
      const line = octets.toString('utf8');
      parts.push(line);
      // Only a line can announce a literal: what stands inside of one means nothing.
      const count = literalAtEnd(line);
      if (count === undefined) return parts.join('');
      if (count > literalOctets || literals >= limits.literals)
        return this.#dialogue.protocolFault(
          parts.join(''),
          count > literalOctets ? literalOctets : limits.literals,
        );
      const literal = await this.#dialogue.readOctets(count);
      if (literal instanceof Fault) return literal;
      parts.push(`\r\n${literal.toString('utf8')}`);
    }
  }

  /** A server that hangs up says why in an untagged BYE (RFC 9051 §7.1.5). */
  #farewell(untagged: readonly ImapResponse[]): Fault | undefined {
    const bye = untagged.findLast(({ status }) => status === 'BYE');
    return bye && new Fault('imap.bye', {}, this.quote(bye.text));
  }

  #heard(response: ImapResponse): ImapResponse {
    this.#capabilities = capabilitiesIn(response) ?? this.#capabilities;
    return response;
  }
}

/** What is too long to be a greeting is not IMAP, unless it began as one. */
function asNotImap(fault: Fault): Fault {
  return /^\* (?:OK|BYE|PREAUTH)\b/i.test(fault.reply ?? '')
    ? fault
    : new Fault('imap.not-imap', fault.args, fault.reply);
}
