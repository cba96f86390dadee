import { isLoopback } from '../../providers/loopback.ts';
import type { WayIn } from '../facts.ts';

/** Whether a way in may be typed into a mail program: `guess`: its host is only guessed; `plain`: not encrypted, on another machine. */
export function standingOf({ isKnown, security, host }: WayIn): 'known' | 'guess' | 'plain' {
  if (!isKnown) return 'guess';
  return security === 'none' && !isLoopback(host) ? 'plain' : 'known';
}

/** The one guard before servers and ports are shown as values to type in: neither a guess nor a plain port is one. */
export function mayBeTyped(way: WayIn | undefined): way is WayIn {
  return way !== undefined && standingOf(way) === 'known';
}
