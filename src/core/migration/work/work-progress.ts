/** What is being done: folders and headers are read, messages come, messages go out, both sides are held against each other. */
export type WorkPhase = 'listing' | 'fetching' | 'sending' | 'checking';

/** Told while a piece of work is under way, after every message that is done with. */
export interface WorkProgress {
  readonly phase: WorkPhase;
  /** As a person reads it; empty where the work is not at one folder. */
  readonly folder: string;
  /** Done with in this phase. */
  readonly messages: number;
  /** As far as it is known yet. */
  readonly total: number;
  readonly octets: number;
  /** All that will be moved, where sizes are known. */
  readonly totalOctets?: number;
}

export type TellProgress = (progress: WorkProgress) => void;
