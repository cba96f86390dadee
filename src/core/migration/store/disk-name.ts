/** The longest part of a path, octets of UTF-8; file systems take 255, and archives and mounts some of that away. */
const partOctets = 120;

/** Names that Windows keeps for devices, whatever follows the first dot (learn.microsoft.com, “Naming Files, Paths, and Namespaces”). */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\.|$)/i;

/**
 * One part of a folder's name as every file system takes it. What one of them would not keep stands as `%` and the hexadecimal octets of
 * its UTF-8, so that `decodeDiskName` gives the name back; composed to NFC, which macOS and Windows keep apart from NFD no better than
 * people do. Undefined for a name that gets too long: then the manifest alone knows it.
 */
export function encodeDiskName(part: string): string | undefined {
  const composed = part.normalize('NFC');
  const safe = composed
    .replace(/[\p{Surrogate}\p{Cc}\p{Cf}\u2028\u2029<>:"/\\|?*%]/gu, octetsOf)
    // Explorer and some mounts drop blanks and dots at the ends, and a name of dots alone means another folder.
    .replace(/^[ .]|[ .]$/g, octetsOf)
    // `1.eml` is a message.
    .replace(/l$/i, (letter) => (/\.eml$/i.test(composed) ? octetsOf(letter) : letter));
  const named = safe === '' ? '%' : device.test(safe) ? octetsOf(safe.slice(0, 1)) + safe.slice(1) : safe;
  return Buffer.byteLength(named, 'utf8') > partOctets ? undefined : named;
}

/** The name that `encodeDiskName` was given, in NFC. */
export function decodeDiskName(name: string): string {
  if (name === '%') return '';
  return name
    .replace(/%u(D[89A-F][\dA-F]{2})/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)))
    .replace(/(?:%[\dA-F]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

function octetsOf(text: string): string {
  // A lone surrogate has no UTF-8: its code unit stands instead.
  if (/^\p{Surrogate}$/u.test(text)) return `%u${text.charCodeAt(0).toString(16).toUpperCase()}`;
  return [...Buffer.from(text, 'utf8')]
    .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
