import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect earlier, for a run over many mailboxes: a diagnosis leaves a megabyte of garbage and nothing else, but
 * V8's own pace lets that grow to a multiple of what is in use. It takes a third less memory for a few percent more time.
 */
export function keepHeapSmall(growingPercent = 30): void {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
}
