import { quickIdentity } from '../identity/quick-identity.ts';
import type { ComparedFolder } from './compared-folder.ts';

/** Of a message without any header that counts. */
const emptyDigest = quickIdentity(Buffer.alloc(0)).digest;

/** By what one message is known to be another's copy wherever it lies. */
export function copyKeys(folder: ComparedFolder, index: number, deep: boolean): string[] {
  if (deep) {
    const [exact, canonical] = [folder.exactAt(index), folder.canonicalAt(index)];
    return [
      ...(exact === undefined ? [] : [`= ${exact}`]),
      ...(canonical === undefined ? [] : [`~ ${canonical}`]),
    ];
  }
  const digest = folder.digestAt(index);
  if (folder.messageIdAt(index) !== undefined) return [digest];
  const size = folder.sizeAt(index);
  // Where nobody gave it a name of its own the size has to agree; and without a header nothing says that two are one, unless both are empty.
  return digest === emptyDigest && size > 0 ? [] : [`${digest} ${size}`];
}
