import { setMaxListeners } from 'node:events';

/** Calls `listener` once when `signal` aborts; the function returned forgets it. One leg asks for many names under one signal, so Node's warning at ten listeners is turned off for it. */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  setMaxListeners(0, signal);
  signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}
