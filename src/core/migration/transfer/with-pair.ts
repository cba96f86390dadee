/** A way to open a session and have something done on it; settles when the session is closed. */
type WithSession<Session, Ending> = (
  signal: AbortSignal,
  work: (session: Session) => Promise<void>,
) => Promise<Ending>;

/**
 * Opens two sessions side by side, has `work` done once both are open, and closes both when it ends. Where one cannot be opened the other
 * is let go.
 */
export async function withPair<One, Other, OneEnding, OtherEnding>(
  openOne: WithSession<One, OneEnding>,
  openOther: WithSession<Other, OtherEnding>,
  signal: AbortSignal,
  work: (one: One, other: Other) => Promise<void>,
): Promise<readonly [OneEnding, OtherEnding]> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const [one, other] = [deferred<One>(), deferred<Other>()];
  const [done, abandoned] = [deferred<undefined>(), deferred<undefined>()];
  const opening = <Session, Ending>(
    open: WithSession<Session, Ending>,
    mine: Deferred<Session>,
  ): Promise<Ending> => {
    let opened = false;
    return open(either, async (session) => {
      opened = true;
      mine.resolve(session);
      await done.promise;
    }).finally(() => {
      if (opened) return;
      // Nothing can be done with the other alone: it may still be logging in.
      done.resolve(undefined);
      abandoned.resolve(undefined);
      stop.abort(new Error('The other side cannot be reached.'));
    });
  };
  const working = async (): Promise<void> => {
    try {
      await work(await one.promise, await other.promise);
    } finally {
      done.resolve(undefined);
    }
  };
  // Where one never opens, the work is never begun.
  const worked = Promise.race([working(), abandoned.promise]);
  worked.catch(() => undefined);
  const ended = await Promise.all([opening(openOne, one), opening(openOther, other)]);
  await worked;
  return ended;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
