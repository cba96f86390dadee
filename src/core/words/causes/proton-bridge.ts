import type { Explanation, Teller } from './teller.ts';

/** Whether the server is Proton Mail Bridge, a program on this very machine: what is wrong with it is mended here. */
export function isBridge({ is }: Teller): boolean {
  return is('providerId', 'proton') && is('host', '127.0.0.1', '::1', 'localhost');
}

/** Sends to the place where Bridge shows on which ports it listens, which a person may have changed. */
export function compareWithBridge({ say }: Teller): string {
  return say(
    'In mailboxes.yaml, check the port and the encryption: Proton Mail Bridge shows its own for {address} under “Mailbox details”.',
  );
}

/** Nobody listens: Bridge is not running, or listens elsewhere. */
export function bridgeIsOff(teller: Teller): Explanation {
  return {
    cause: teller.say(
      'Proton Mail Bridge does not answer on this machine on port {port}.',
      'Proton Mail Bridge does not answer on this machine.',
    ),
    actions: [
      teller.say('Start Proton Mail Bridge on this machine, and sign in there to the account of {address}.'),
      compareWithBridge(teller),
    ],
  };
}

/** Bridge makes its own certificate, so nobody but Bridge can vouch for it (proton.me/support/bridge). */
export function bridgeIsUnproven({ say }: Teller): Explanation {
  return {
    cause: say(
      'Mailops does not know the certificate that Proton Mail Bridge has made for itself on this machine.',
    ),
    actions: [
      say('Export it from Proton Mail Bridge: Settings → Advanced settings → Export TLS certificates.'),
      say(
        'Give the exported “cert.pem” to Mailops, with the setting “mailops.tls.extraCaFile” or the option “--ca”.',
      ),
    ],
  };
}
