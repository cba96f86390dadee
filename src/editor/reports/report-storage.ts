/** Where kept Reports lie. Values are plain JSON; a name is any text. What cannot be read is undefined, never thrown. */
export interface ReportStorage {
  read(name: string): Promise<unknown>;
  /** Replaces the whole value, or leaves the old one: never half of it. */
  write(name: string, value: unknown): Promise<void>;
  /** Every name that was written. */
  clear(): Promise<void>;
}
