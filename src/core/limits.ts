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
  /** Folders that are listed of one mailbox. */
  folders: 20_000,
  /** Octets that a list of folders and the headers of its messages may come to. */
  syncOctets: 8 * 1_048_576,
  /** The header of one message, octets: a circular names its thousands of recipients in it. */
  headerOctets: 1_048_576,
  /** Octets of a reply that are quoted in a Report. */
  quotedOctets: 2_048,
  /** Certificates read of a chain. */
  certificates: 10,
  /** Names kept of one certificate. */
  certificateNames: 200,
  /** Addresses of one host that are tried. */
  addresses: 16,

  /** Of what is copied out of a mailbox, where messages are as long as they are. */
  migration: {
    /** One line outside of literals: a search names a million UIDs in it. */
    lineOctets: 16 * 1_048_576,
    /** A literal that is no message, such as a folder's name. */
    literalOctets: 65_536,
    /** Literals in one response. */
    literals: 100,
    /** Untagged responses that are gathered for one command, octets. */
    answerOctets: 64 * 1_048_576,
    /** One message, octets: no server takes one that comes near. */
    messageOctets: 2 * 1_073_741_824,
    /** Messages of one folder. */
    messages: 10_000_000,
    /** Octets of messages that are held in memory until they are on disk, all connections together. */
    heldOctets: 16 * 1_048_576,
    /** A message longer than this goes to its file piece by piece. */
    wholeOctets: 1_048_576,
    /** Milliseconds of silence after which a connection is given up. */
    silenceMs: 120_000,
    /** The longest that a server may have Mailops wait before it goes on, milliseconds. */
    backOffMs: 3_600_000,
  },

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
    /** TXT records of one domain that are read. */
    txtListed: 100,
    /** Domains read of one SPF record; RFC 7208 §4.6.4 allows 10 look-ups in all. */
    spfNames: 20,
    /** SPF records elsewhere that are asked for. */
    spfLookUps: 3,
    /** Milliseconds that second signals (TXT, autodiscover) may take: they help, and nothing fails without them. */
    secondSignalsMs: 3_000,
  },
} as const;
