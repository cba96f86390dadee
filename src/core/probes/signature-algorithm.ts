/** Names of the signature algorithms in use (RFC 3279, 4055, 5758, 8410), by object identifier. */
const names: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  '1.2.840.113549.1.1.10': 'rsassaPss',
  '1.2.840.113549.1.1.11': 'sha256WithRSAEncryption',
  '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption',
  '1.2.840.10045.4.3.2': 'ecdsa-with-SHA256',
  '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384',
  '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512',
  '1.3.101.112': 'Ed25519',
};

/**
 * The signature algorithm of a certificate in DER, by name or object identifier; empty when the bytes are not a certificate.
 *
 * Node tells it only from version 24 on. `Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { OID … } … }`
 * (RFC 5280 §4.1), so three headers are read and nothing else.
 */
export function signatureAlgorithmOf(der: Uint8Array): string {
  const certificate = headerAt(der, 0);
  const toBeSigned = certificate && headerAt(der, certificate.contents);
  const algorithm = toBeSigned && headerAt(der, toBeSigned.contents + toBeSigned.length);
  const identifier = algorithm && headerAt(der, algorithm.contents);
  if (identifier?.tag !== 6) return '';
  const dotted = objectIdentifier(der.subarray(identifier.contents, identifier.contents + identifier.length));
  return names[dotted] ?? dotted;
}

/** Tag, and where the contents start and how long they are (X.690 §8.1). */
function headerAt(
  der: Uint8Array,
  at: number,
): { tag: number; contents: number; length: number } | undefined {
  const tag = der[at];
  const first = der[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, contents: at + 2, length: first };
  const octets = der.subarray(at + 2, at + 2 + (first & 0x7f));
  return {
    tag,
    contents: at + 2 + octets.length,
    length: octets.reduce((sum, octet) => sum * 256 + octet, 0),
  };
}

/** X.690 §8.19: base 128, the first two arcs in one number. */
function objectIdentifier(octets: Uint8Array): string {
  const arcs: number[] = [];
  let value = 0;
  for (const octet of octets) {
    value = value * 128 + (octet & 0x7f);
    if (octet >= 0x80) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(Math.floor(value / 40), 2), value - 40 * Math.min(Math.floor(value / 40), 2));
    else arcs.push(value);
    value = 0;
  }
  return arcs.join('.');
}
