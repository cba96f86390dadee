import { spawn } from 'node:child_process';

/**
 * Runs one program without a shell. Its output goes to our standard error, so that standard output stays the caller's answer.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean, terminal?: boolean }} [options]
 *   `quiet` keeps the output back and shows it only with a failure; `terminal` hands ours over instead, for a program that asks
 * @returns {Promise<number>} its exit code; 127 where it could not be started, 128 where a signal ended it
 */
export function run(program, args, { cwd, env, quiet = false, terminal = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: terminal ? ['inherit', 2, 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file there, which Windows starts through its shell only; no argument of ours comes from outside.
      shell: process.platform === 'win32',
    });
    const kept = [];
    const take = (chunk) => void (quiet ? kept.push(chunk) : process.stderr.write(chunk));
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => {
      if (code !== 0) for (const chunk of kept) process.stderr.write(chunk);
      resolve(code ?? 128);
    });
  });
}
