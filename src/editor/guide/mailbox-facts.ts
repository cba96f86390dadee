import { guideFactsOf, type GuideFacts, type KnownReports } from '../../core/guide/facts.ts';
import type { MailboxEntry, MailboxFile } from '../../core/mailboxes/model.ts';
import type { KnownFile } from '../files/known-file.ts';
import { targetKey } from '../targets/target.ts';
import type { GuideServices } from './guide-services.ts';
import { newestOfSides } from './guide-state.ts';

interface Known {
  readonly reports: KnownReports;
  readonly content: MailboxFile;
  readonly facts: GuideFacts;
}

/** How many mailboxes' Reports are read at once. */
const atOnce = 64;

/** The facts of many mailboxes, each made again only when its file or its Reports have changed. */
export class MailboxFacts {
  readonly #services: Pick<GuideServices, 'files' | 'reports' | 'states'>;
  readonly #subscription: { dispose(): void };
  #known = new Map<string, Known>();

  constructor(services: Pick<GuideServices, 'files' | 'reports' | 'states'>) {
    this.#services = services;
    this.#subscription = services.reports.subscribe((address) => {
      if (address === undefined) this.#known = new Map();
      else for (const { id } of services.files.all()) this.#known.delete(targetKey(id, address));
    });
  }

  /** Of every mailbox of a file, in its order. */
  async of(file: KnownFile): Promise<readonly GuideFacts[]> {
    const { entries } = file.content;
    const facts: GuideFacts[] = [];
    for (let from = 0; from < entries.length; from += atOnce)
      facts.push(
        ...(await Promise.all(entries.slice(from, from + atOnce).map((entry) => this.#one(file, entry)))),
      );
    return facts;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #one(file: KnownFile, entry: MailboxEntry): Promise<GuideFacts> {
    const key = targetKey(file.id, entry.mailbox.address);
    const known = this.#known.get(key);
    if (known?.content === file.content) return known.facts;
    const reports = known?.reports ?? (await this.#reports(file, entry));
    const facts = guideFactsOf(file.content, entry, reports);
    this.#known.set(key, { reports, content: file.content, facts });
    return facts;
  }

  async #reports(file: KnownFile, { mailbox }: MailboxEntry): Promise<KnownReports> {
    const { files, reports, states } = this.#services;
    // The index knows of most that were never diagnosed; only it is asked for them.
    const exists = (id: string): boolean => files.get(id) !== undefined;
    if (!mailbox.migration && !states.summaryOf(file, mailbox.address)) return {};
    const kept = await reports.reports(mailbox.address, file.id, exists);
    const tests = await reports.tests(mailbox.address, file.id, exists);
    const works = await reports.works(mailbox.address, file.id, exists);
    return { ...newestOfSides(kept), tests, works };
  }
}
