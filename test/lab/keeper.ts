import { spawn } from 'node:child_process';

/** Cleans up after this process however it ends, SIGKILL included. */
export interface Keeper {
  /** Also ends the process group led by `pid`, should this process die. */
  watch(pid: number): void;
  /** All is cleaned up already: the keeper leaves without touching anything. */
  dismiss(): Promise<void>;
}

/**
 * The shell reads from a pipe whose other end only this process holds; when the process dies the kernel closes
 * it. A pid is ended only while its command line still names the marker, so that a number used again by a
 * stranger is left alone.
 */
const script = `
marker=$1 directory=$2 groups=
while read -r verb pid; do
  case $verb in watch) groups="$groups $pid" ;; dismiss) exit 0 ;; esac
done
ours=
for pid in $groups; do
  if grep -qsaF -- "$marker" "/proc/$pid/cmdline"; then ours="$ours $pid"; kill -TERM "$pid"; fi
done
[ -z "$ours" ] || sleep 0.3
for pid in $ours; do kill -KILL -- "-$pid" 2>/dev/null; done
[ -z "$directory" ] || rm -rf -- "$directory"
`;

/** Starts a keeper. `marker` stands in the command line of all it may end; `directory` is removed with them. */
export function startKeeper(marker: string, directory = ''): Keeper {
  const shell = spawn('/bin/sh', ['-c', script, 'lab-keeper', marker, directory], {
    // Its own session: a Ctrl-C at the terminal must not end the one who cleans up.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  shell.unref();
  // Where the shell is gone there is nobody to tell.
  shell.stdin.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
  return {
    watch: (pid) => void shell.stdin.write(`watch ${pid}\n`),
    async dismiss() {
      shell.ref();
      shell.stdin.end('dismiss\n');
      await gone;
    },
  };
}
