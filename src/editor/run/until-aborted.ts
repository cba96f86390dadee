/** What `work` comes to, or `cancelled` as soon as `signal` aborts: what cannot be stopped from outside is left alone then. */
export function untilAborted<Value, Cancelled>(
  work: Promise<Value>,
  signal: AbortSignal,
  cancelled: Cancelled,
): Promise<Value | Cancelled> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(cancelled);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
