import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** What all processors together spent working since the machine started, milliseconds (proc(5), `/proc/stat`; ticks of 10 ms). */
export function busyMs(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0] = (
    /^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? ''
  )
    .split(' ')
    .map(Number);
  return 10 * (user + nice + system + interrupts + softInterrupts);
}

/** The share of what all processors could have done in `wallMs`, percent. */
export function shareOf(workMs: number, wallMs: number): number {
  return (100 * workMs) / (wallMs * cpus().length);
}
