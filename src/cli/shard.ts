import { UsageError } from './usage-error.ts';

/** Reads `--shard I/N`: whether the mailbox at a place (from 0) is in the part. Every mailbox is in exactly one of the N parts. */
export function readShard(text: string | undefined): (place: number) => boolean {
  if (text === undefined) return () => true;
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const [index, count] = [Number(part), Number(parts)];
  if (!(index >= 1 && index <= count))
    throw new UsageError((words) =>
      words.t('--shard takes a part and how many there are, such as 1/4; found “{text}”.', { text }),
    );
  return (place) => place % count === index - 1;
}
