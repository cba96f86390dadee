import { reservePort } from '../lab/free-port.ts';

/** Where the servers of the demo listen, all on 127.0.0.1. */
export interface DemoPorts {
  readonly dns: number;
  readonly imap: number;
  /** STARTTLS. */
  readonly submission: number;
  /** Implicit TLS. */
  readonly submissions: number;
  readonly microsoftImap: number;
  readonly microsoftSubmission: number;
  /** Nobody listens there. */
  readonly closed: number;
}

/** Free ports, kept for this process until `release()`. */
export async function reserveDemoPorts(): Promise<{ readonly ports: DemoPorts; release: () => void }> {
  const reserve = (): ReturnType<typeof reservePort> => reservePort(['127.0.0.1']);
  const [dns, imap, submission, submissions, microsoftImap, microsoftSubmission, closed] = await Promise.all([
    reserve(),
    reserve(),
    reserve(),
    reserve(),
    reserve(),
    reserve(),
    reserve(),
  ]);
  const all = { dns, imap, submission, submissions, microsoftImap, microsoftSubmission, closed };
  return {
    ports: {
      dns: dns.port,
      imap: imap.port,
      submission: submission.port,
      submissions: submissions.port,
      microsoftImap: microsoftImap.port,
      microsoftSubmission: microsoftSubmission.port,
      closed: closed.port,
    },
    release() {
      for (const reservation of Object.values(all)) reservation.release();
    },
  };
}
