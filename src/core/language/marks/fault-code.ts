import { isCode, statusOfCode, type Code } from '../../report/codes.ts';

/** A code whose step warns or fails. */
export type FaultCode = {
  [Each in Code]: (typeof statusOfCode)[Each] extends 'warn' | 'fail' ? Each : never;
}[Code];

/** True for a code of the table whose step warns or fails; false also for codes that only a newer version knows. */
export function isFaultCode(code: string): code is FaultCode {
  return isCode(code) && (statusOfCode[code] === 'warn' || statusOfCode[code] === 'fail');
}
