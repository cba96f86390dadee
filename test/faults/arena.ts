import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inKeyStoreSession } from '../lab/key-store-session.ts';
import { mountSmallDisk } from './disk.ts';
import { FaultProxy } from './fault-proxy.ts';
import type { Route } from './fault.ts';
import { sourceAddress, writeMailboxes } from './mailbox-file.ts';
import type { MailServer } from './mail-server.ts';
import { tokenAddress, type Scene } from './scene.ts';
import { signIn } from './sign-in.ts';
import type { Place, Stage, Subject } from './subject.ts';

export interface ArenaPlan {
  readonly name: string;
  readonly subject: Subject;
  readonly server: MailServer;
  readonly connections?: number;
  /** Of the mailbox that everything comes from; default the scene's. */
  readonly address?: string;
  /** The mailbox is another one then, whose owner signs in. */
  readonly withToken?: boolean;
  /** Octets that the disk takes. */
  readonly diskOctets?: number | undefined;
}

/** A verb set up between two proxies of its own. */
export interface Arena {
  readonly stage: Stage;
  readonly proxies: Readonly<Record<Route, FaultProxy>>;
  /** False where a small disk was asked for, and nobody may mount one here. */
  readonly hasSmallDisk: boolean;
  /** Gives the disk room enough. */
  growDisk(): Promise<void>;
  close(): Promise<void>;
}

export async function openArena(plan: ArenaPlan, scene: Scene): Promise<Arena> {
  const { name, subject, server, connections = 2, withToken = false, diskOctets } = plan;
  const directory = await mkdtemp(join(scene.directory, `${name}-`));
  const [source, target] = await Promise.all([FaultProxy.start(server), FaultProxy.start(server)]);
  const disk = join(directory, 'disk');
  const small = diskOctets === undefined ? undefined : await mountSmallDisk(disk, diskOctets);
  await mkdir(disk, { recursive: true });
  const close = async (): Promise<void> => {
    await Promise.all([source.stop(), target.stop()]);
    await small?.remove();
    await rm(directory, { recursive: true, force: true });
  };
  const place: Place = {
    directory,
    disk,
    name,
    server,
    ports: { source: source.port, target: target.port },
    connections,
    address: withToken ? tokenAddress : (plan.address ?? sourceAddress),
    oauth: withToken ? scene.oauthKey : undefined,
  };
  try {
    return {
      stage: await staged(place, subject, scene),
      proxies: { source, target },
      hasSmallDisk: small !== undefined,
      growDisk: async () => small?.grow(subject.written * 4 + 64_000_000),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function staged(place: Place, subject: Subject, scene: Scene): Promise<Stage> {
  const stage = await subject.prepare(place);
  if (place.oauth === undefined) return stage;
  const { caFile, ca } = scene.authority;
  const { args, environment } = stage.command;
  const options = ['--ca', caFile];
  await signIn(await writeMailboxes(place), place.address, options, environment, ca);
  // Signing in is the source's; the verb may want a target in the same file.
  const again = await subject.prepare(place);
  return {
    ...again,
    command: { args: [...args, ...options], environment, within: inKeyStoreSession },
  };
}
