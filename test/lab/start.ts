import { startLab } from './lab.ts';

/** Starts a lab by hand, prints where it is and serves until Ctrl-C; `--real-ports` adds the real ports. */
const lab = await startLab({ realPorts: process.argv.includes('--real-ports') });
const lines: readonly (readonly [string, string | number])[] = [
  ...Object.entries<number>({ ...lab.ports }),
  ...(lab.realDns === null ? [] : [['real dns', lab.realDns] as const]),
  ['authority', lab.authority.caFile],
  ['files', lab.directory],
];
for (const [name, value] of lines) console.log(`${name.padEnd(12)} ${value}`);
console.log('Ctrl-C stops it.');

const heartbeat = setInterval(() => undefined, 60_000);
const leave = (): void => {
  clearInterval(heartbeat);
  void lab.stop();
};
process.once('SIGINT', leave);
process.once('SIGTERM', leave);
