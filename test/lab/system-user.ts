import { readFileSync } from 'node:fs';

/** Numeric ids of a system account or group that a Debian package made; throws where it is missing. */
export function userId(name: string): number {
  return idOf('/etc/passwd', name);
}

export function groupId(name: string): number {
  return idOf('/etc/group', name);
}

function idOf(file: string, name: string): number {
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const id = Number(line?.split(':')[2]);
  if (!Number.isInteger(id)) throw new Error(`${file} has no ${name}: is its Debian package installed?`);
  return id;
}
