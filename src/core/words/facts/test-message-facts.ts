import type { Step } from '../../report/report.ts';
import type { Words } from '../words.ts';
import { numberIn, recordIn, textIn } from './detail.ts';

/** The address that was named to the server. */
export function addressFacts({ detail }: Step): string[] {
  return present(textIn(detail, 'address'));
}

/** The Message-ID, and how long the server took to accept the message. */
export function messageFacts({ detail }: Step, words: Words): string[] {
  const accepted = numberIn(detail, 'acceptedMs');
  return [
    ...(accepted === undefined ? [] : [words.t('accepted after {ms} ms', { ms: words.number(accepted) })]),
    ...present(textIn(detail, 'messageId')),
  ];
}

/** In which folder the message was found, after how long, and what its receiver says of SPF, DKIM and DMARC. */
export function arrivalFacts({ detail }: Step, words: Words): string[] {
  const folder = textIn(detail, 'folder');
  const after = numberIn(detail, 'arrivedMs');
  const authentication = recordIn(detail, 'authentication');
  const verdicts = ['spf', 'dkim', 'dmarc'].flatMap((method) =>
    present(textIn(authentication, method)).map((result) => `${method.toUpperCase()} ${result}`),
  );
  return [
    ...(folder === '' ? [] : [words.t('folder “{folder}”', { folder })]),
    ...(after === undefined ? [] : [words.t('{ms} ms after it was accepted', { ms: words.number(after) })]),
    ...(verdicts.length === 0 ? [] : [verdicts.join(', ')]),
  ];
}

/** From which folder the message was removed. */
export function removalFacts({ detail }: Step, words: Words): string[] {
  const folder = textIn(detail, 'folder');
  return folder === '' ? [] : [words.t('folder “{folder}”', { folder })];
}

function present(text: string): string[] {
  return text === '' ? [] : [text];
}
