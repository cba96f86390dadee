import type { DiagnosisContext } from '../../core/diagnosis/context.ts';
import { startMxLeg } from '../../core/diagnosis/mx-leg.ts';
import { asciiDomainOf } from '../../core/mailboxes/address.ts';
import type { ConnectionSettings } from '../../core/mailboxes/model.ts';

/** Who hosts a mailbox, where the file or DNS tells; nobody is asked where the file names a provider or an issuer. */
export async function providerOf(
  connection: ConnectionSettings,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { address, provider, oauth } = connection;
  if (provider !== undefined || oauth?.issuer !== undefined) return provider;
  const leg = startMxLeg(connection, asciiDomainOf(address), context, signal);
  const { provider: found } = await leg.evidence;
  return found?.id;
}
