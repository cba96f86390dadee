import type { GuideFacts } from '../../facts.ts';
import { measuredAt } from '../../newest-parts.ts';
import { writtenIn, type Known } from '../finding.ts';
import { measuredMx } from '../measured-mx.ts';
import { namedProvider } from '../named-provider.ts';
import type { AnswerId } from '../tree.ts';

/**
 * Whether the mailbox will live on Microsoft 365: the target in the file, or whom a diagnosis of the target found. Without a target it
 * goes where the MX lead, else stays where it is, until a person says otherwise.
 */
export function migrate(facts: GuideFacts): Known<AnswerId<'migrate'>> {
  const { mailbox, source, target, targetProvider } = facts;
  const written = mailbox.migration?.target;
  if (written?.provider !== undefined)
    return {
      written: writtenIn(answerFor(written.provider), 'migration.target.provider', written.provider),
    };
  if (written)
    return targetProvider ? likely('target', targetProvider, target && measuredAt(target, 'mx')) : {};
  const mx = measuredMx(facts);
  if (mx?.providerId === 'microsoft365' && mx.host !== undefined)
    return {
      found: {
        answer: 'yes',
        evidence: [{ code: 'mx', args: { host: mx.host } }],
        isCertain: false,
        at: mx.at,
      },
    };
  if (source?.provider) return likely('stays', source.provider, measuredAt(source, 'mx'));
  const named = namedProvider(facts);
  return named ? { written: writtenIn(answerFor(named.id), named.key, named.id) } : {};
}

function likely(
  code: 'target' | 'stays',
  { id, name }: { readonly id: string; readonly name: string },
  at: string | undefined,
): Known<AnswerId<'migrate'>> {
  const evidence = [{ code, args: { provider: name } }];
  return {
    found: { answer: answerFor(id), evidence, isCertain: false, ...(at !== undefined && { at }) },
  };
}

function answerFor(providerId: string): 'yes' | 'no' {
  return providerId === 'microsoft365' ? 'yes' : 'no';
}
