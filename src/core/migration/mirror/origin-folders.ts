import { Fault } from '../../dialogue/fault.ts';
import { readTargetLayout } from '../folders/target-layout.ts';
import type { BulkCompletion } from '../imap/bulk-connection.ts';
import { opens } from '../imap/server-folders.ts';
import type { OriginFolder } from '../transfer/origin.ts';
import { gmailExtension, gmailViews } from './gmail-labels.ts';
import { askSubscriptions, subscribedNames } from '../transfer/subscriptions.ts';

interface Asking {
  ask(command: string): Promise<BulkCompletion | Fault>;
  pause(ms: number): Promise<void>;
  can(capability: string): boolean;
  quote(latin1: string): string;
}

/**
 * A mailbox's folders that can be opened, with what is subscribed. Folders are read here as they are on a target, so that both sides
 * understand names alike.
 */
export async function listOriginFolders(
  session: Asking,
  providerId: string | undefined,
): Promise<readonly OriginFolder[] | Fault> {
  const [layout, subscribed] = await Promise.all([
    readTargetLayout(session, providerId),
    session.ask(askSubscriptions),
  ]);
  if (layout instanceof Fault) return layout;
  if (subscribed instanceof Fault) return subscribed;
  const names = subscribedNames(subscribed);
  const isGmail = session.can(gmailExtension);
  return layout.folders.filter(opens).map(({ name, title, parts, specialUse, status }) => ({
    name,
    title,
    parts,
    specialUse,
    subscribed: names?.has(name),
    status,
    ...(status && { expected: status.messages }),
    ...(isGmail && gmailViews.has(specialUse) && { isView: true as const }),
  }));
}
