/** The most that a server may make Mailops hold or wait for; promise 4: every size a server controls is bounded. */
export const limits = {
  /** One line of a reply, octets. RFC 9051 §4 advises 65,536 at least for servers; no honest probe reply comes near. */
  lineOctets: 65_536,
  /** One IMAP literal inside a reply, octets. */
  literalOctets: 65_536,
  /** Literals inside one response. */
  literals: 100,
  /** All that a server sends in one conversation of a probe, octets. */
  conversationOctets: 1_048_576,
  /** Lines of one SMTP reply, or untagged responses before an IMAP command completes. */
  replyLines: 1_000,
  /** Octets of a reply that are quoted in a Report. */
  quotedOctets: 2_048,
  /** Certificates read of a chain. */
  certificates: 10,
  /** Names kept of one certificate. */
  certificateNames: 200,
  /** Addresses of one host that are tried. */
  addresses: 16,

  /** Of name servers. */
  dns: {
    /** The UDP payload offered by EDNS(0): fits one unfragmented datagram on every usual path (DNS Flag Day 2020). */
    udpPayloadOctets: 1_232,
    /** CNAME records followed for one question. */
    aliases: 16,
    /** Sockets open to name servers at the same time; further questions wait their turn. */
    sockets: 256,
    /** What the cache of one run may hold, estimated octets of memory. */
    cacheOctets: 16 * 1_048_576,
    /** Addresses of one family kept of one host. */
    addressesPerFamily: 16,
    /** MX hosts whose addresses are asked for. */
    mxLookedUp: 20,
    /** MX records kept in a Report. */
    mxListed: 100,
  },
} as const;
