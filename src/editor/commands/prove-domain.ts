import { asciiDomainOf } from '../../core/mailboxes/address.ts';
import type { ProofRecord } from '../../core/proof/proof-record.ts';
import type { Services } from '../services.ts';
import { proofArgument } from '../proof/proof-argument.ts';
import { requireTrust } from '../trust.ts';

/**
 * `mailops.proveDomain`: the record that proves a domain, watched until every server has it. What the argument does not say is asked for.
 *
 * @throws {Error} where code gives a domain or a value that cannot be one
 */
export async function proveDomain(services: Services, argument: unknown): Promise<void> {
  const { files, targets, proofs, words } = services;
  const given = proofArgument(argument);
  if (!requireTrust(words)) return;
  const [{ chooseDomain }, { knownDomains }, { proofRecordOf }, { unusableProofText }] = await Promise.all([
    import('../proof/choose-domain.ts'),
    import('../proof/known-domains.ts'),
    import('../../core/proof/proof-record.ts'),
    import('../../core/words/proof-words.ts'),
  ]);
  let { domain } = given;
  if (domain === undefined) {
    await files.refreshed();
    const here = targets.known(undefined)?.entry.mailbox.address;
    domain = await chooseDomain(
      knownDomains(files.all(), here === undefined ? undefined : asciiDomainOf(here)),
      words,
    );
  }
  if (domain === undefined) return;
  const record = proofRecordOf(domain, given.value ?? 'x');
  if ('fault' in record) throw new Error(unusableProofText(record, words));
  const wanted = given.value === undefined ? await ask(record, services) : record;
  if (wanted) await proofs.open(wanted);
}

async function ask({ name }: ProofRecord, { words }: Services): Promise<ProofRecord | undefined> {
  const { askValue } = await import('../proof/ask-value.ts');
  return askValue(name, words);
}
