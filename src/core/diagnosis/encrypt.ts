import type { Duplex } from 'node:stream';
import type { Dialogue } from '../dialogue/dialogue.ts';
import { Fault } from '../dialogue/fault.ts';
import { outcomeOf } from '../probes/outcome.ts';
import { probeTls } from '../probes/tls.ts';
import { socketAddress, tlsCommand } from '../report/shell/mail-commands.ts';
import type { DiagnosisContext } from './context.ts';
import type { LegProtocol, LegScene } from './leg-scene.ts';

/** The connection as it is spoken on from here, and the greeting where it was heard before TLS. */
export interface Encrypted<Greeting> {
  readonly dialogue: Dialogue;
  readonly greeting: Greeting | undefined;
}

/** The TLS layer of a leg: implicit, by STARTTLS, or none where the file says so. `undefined` when it failed, which is then recorded. */
export async function encrypt<Greeting>(
  scene: LegScene,
  protocol: LegProtocol<Greeting>,
  context: DiagnosisContext,
  dialogueOn: (stream: Duplex) => Dialogue,
): Promise<Encrypted<Greeting> | undefined> {
  const { plan, reached, socket, recorder, deadline } = scene;
  const { host, port, security } = reached;
  const end = recorder.start(`${plan.leg}.tls`, {
    target: socketAddress(host, port),
    ...(security !== 'none' && { shell: tlsCommand({ ...plan, ...reached }) }),
  });
  if (security === 'none') {
    end({
      code: 'skip.not-configured',
      args: { reason: 'no-encryption' },
      detail: { security, reason: 'no-encryption' },
    });
    return { dialogue: dialogueOn(socket), greeting: undefined };
  }
  let greeting: Greeting | undefined;
  if (security === 'starttls') {
    const plain = dialogueOn(socket);
    const asked = await protocol.startTls(plain, scene);
    if (asked instanceof Fault || 'code' in asked) {
      end(asked instanceof Fault ? outcomeOf(asked, { security }) : asked);
      plain.close();
      return undefined;
    }
    plain.detach();
    greeting = asked.greeting;
  }
  const { stream, ...outcome } = await probeTls({ socket, host, security, trust: context.trust, deadline });
  end(outcome);
  return stream && { dialogue: dialogueOn(stream), greeting };
}
