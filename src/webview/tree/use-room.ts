import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { usePage } from '../frame/page.ts';
import { fontSizeOf } from './picture-room.ts';

/** Tells the editor how much room the picture has: once it is drawn, and whenever that changes, at most once a frame. */
export function useRoom(frame: RefObject<HTMLElement>): void {
  const { post } = usePage();
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let told = '';
    let waiting = 0;
    const measure = (): void => {
      const room = { width: element.clientWidth, fontSize: fontSizeOf(element) };
      const telling = `${room.width} ${room.fontSize}`;
      if (room.width <= 0 || telling === told) return;
      told = telling;
      post({ type: 'layout', ...room });
    };
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(measure);
    });
    observer.observe(element);
    // Larger writing makes it higher, and leaves the frame as it is.
    observer.observe(document.body);
    return () => {
      cancelAnimationFrame(waiting);
      observer.disconnect();
    };
  }, [frame, post]);
}
