/** What runs inside of the pages. None of it may use anything around it. */

declare global {
  /** Set by `watchReport`: when what it waits for had been painted, and when the last message before that came. */
  var reportPainted: { readonly at: number; readonly heardAt: number } | undefined;
}

/** The first heading, and when the browser had painted the first content, milliseconds since 1970: a panel of ours shows none before its heading. */
export function firstPaint(): { readonly heading: string; readonly at: number } | undefined {
  const heading = document.querySelector('h1')?.textContent;
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return heading && paint ? { heading, at: performance.timeOrigin + paint.startTime } : undefined;
}

/** Notes when the bar of a running diagnosis had been seen and is gone again, and painted so. */
export function watchReport(): void {
  globalThis.reportPainted = undefined;
  let heardAt = 0;
  let wasRunning = false;
  const hear = (): void => {
    heardAt = Date.now();
  };
  window.addEventListener('message', hear, true);
  const look = (): void => {
    const isRunning = document.querySelector('.running progress') !== null;
    wasRunning ||= isRunning;
    if (isRunning || !wasRunning) {
      requestAnimationFrame(look);
      return;
    }
    window.removeEventListener('message', hear, true);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      globalThis.reportPainted = { at: Date.now(), heardAt };
    };
    channel.port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
}

/** Scrolls the page to and fro for 3 seconds. Resolves to the times between frames, milliseconds. */
export function scrollFor3Seconds(pixelsASecond: number): Promise<number[]> {
  return new Promise((resolve) => {
    const length = document.documentElement.scrollHeight - innerHeight;
    const frames: number[] = [];
    let first = 0;
    const step = (now: number): void => {
      first ||= now;
      frames.push(now);
      const way = ((now - first) * pixelsASecond) / 1_000;
      const turned = way % (2 * length);
      scrollTo(0, turned > length ? 2 * length - turned : turned);
      if (now - first < 3_000) requestAnimationFrame(step);
      else resolve(frames.slice(1).map((time, at) => time - (frames[at] ?? time)));
    };
    requestAnimationFrame(step);
  });
}
