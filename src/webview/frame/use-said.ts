import { useCallback, useState } from 'preact/hooks';
import type { Said } from './live-region.tsx';

/** What the page's live region says, and the function that has it say something else. */
export function useSaid(): readonly [Said, (text: string) => void] {
  const [said, setSaid] = useState<Said>({ text: '', serial: 0 });
  const announce = useCallback(
    (text: string): void => setSaid(({ serial }) => ({ text, serial: serial + 1 })),
    [],
  );
  return [said, announce];
}
