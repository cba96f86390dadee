import { providerById } from '../../../core/providers/all.ts';
import type { Report } from '../../../core/report/report.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ValueView } from '../../../shared/shown.ts';
import { shownText } from './records.ts';

const candidatesShown = 4;

/** Who hosts the mailbox according to a sound Report, how sure that is, and who else it could be. */
export function providerSentence({ provider, gateway }: Report, words: Words): string {
  const behind = gateway === null ? [] : [words.t('Mail passes through {gateway} first.', { gateway })];
  if (!provider) return [words.t('Provider: not known.'), ...behind].join(' ');
  const others = provider.candidates.slice(0, candidatesShown).map((id) => providerById(id)?.name ?? id);
  return [
    words.t('{name} hosts the mailbox: {percent}% sure.', {
      name: shownText(provider.name, 80),
      percent: Math.round(provider.confidence * 100),
    }),
    ...(others.length > 0 ? [words.t('It could also be {names}.', { names: others.join(', ') })] : []),
    ...behind,
  ].join(' ');
}

const sources: Readonly<Record<string, (words: Words) => string>> = {
  file: (words) => words.t('Named in the file'),
  domain: (words) => words.t('Domain of the address'),
  mx: () => 'MX',
  autodiscover: () => 'Autodiscover',
  spf: () => 'SPF',
  txt: () => 'TXT',
};

/** What that rests on. */
export function evidenceValues({ provider }: Report, words: Words): ValueView[] {
  return (provider?.evidence ?? []).slice(0, 20).map(({ source, value }) => ({
    label: Object.hasOwn(sources, source) ? (sources[source]?.(words) ?? source) : shownText(source, 40),
    value: shownText(value, 200),
  }));
}
