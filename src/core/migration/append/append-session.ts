import type { Fault } from '../../dialogue/fault.ts';
import type { BulkCompletion } from '../imap/bulk-connection.ts';
import type { LiteralOutput } from '../imap/literal-output.ts';

/** A session with the target, as far as sending needs it. */
export interface AppendSession {
  readonly fault: Fault | undefined;
  ask(command: string): Promise<BulkCompletion | Fault>;
  askWithLiterals(
    begin: string,
    rest: (output: LiteralOutput) => Promise<void>,
  ): Promise<BulkCompletion | Fault>;
  can(capability: string): boolean;
  capabilityValue(name: string): string | undefined;
  pause(ms: number): Promise<void>;
  quote(latin1: string): string;
}
