import { cpus, release } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { benchActivation } from './activation.ts';
import { benchBackup } from './backup.ts';
import { benchClassify } from './classify.ts';
import { benchCompare } from './compare.ts';
import { benchReading } from './reading.ts';
import { holds, ratioOf, type Findings } from './figure.ts';
import { benchFlatMemory } from './flat-memory.ts';
import { busyMs, shareOf } from './machine-time.ts';
import { benchGuide } from './guide.ts';
import { benchManyMailboxes } from './many-mailboxes.ts';
import { benchMirror } from './mirror.ts';
import { benchOAuth } from './oauth.ts';
import { benchOneMailbox } from './one-mailbox.ts';
import { benchSizes } from './sizes.ts';
import { describeFindings } from './table.ts';
import { benchTyping } from './typing.ts';

/** The parts by the name that selects them, in the order in which they run. */
const parts: Readonly<Record<string, { readonly title: string; readonly run: () => Promise<Findings> }>> = {
  'one-mailbox': { title: 'One mailbox, 40 ms away', run: benchOneMailbox },
  'many-mailboxes': { title: '1,000 mailboxes over 20 hosts, 40 ms away', run: benchManyMailboxes },
  'flat-memory': { title: '10,000 diagnoses against a closed port', run: benchFlatMemory },
  activation: { title: 'Activation in VS Code', run: benchActivation },
  typing: { title: 'A mailboxes.yaml of 10,000 mailboxes, opened and typed in', run: benchTyping },
  guide: { title: 'Guide and overview in VS Code', run: benchGuide },
  oauth: { title: 'A diagnosis that has to refresh its access token, 40 ms away', run: benchOAuth },
  backup: { title: 'A backup of 20,000 messages', run: benchBackup },
  compare: {
    title: 'Two mailboxes of 100,000 messages held against each other, 40 ms away',
    run: benchCompare,
  },
  mirror: { title: 'A mirror of 2,000 messages to a second server', run: benchMirror },
  sizes: { title: 'What is shipped', run: benchSizes },
  classify: { title: 'Understanding what servers say', run: benchClassify },
  reading: { title: 'Naming providers', run: benchReading },
};

/** npm run bench [-- PART…] [-- --json] */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Linux ${release()}, Node ${process.versions.node}`;
const day = new Date().toISOString().slice(0, 10);
// What else runs on the machine is in every figure: a reader has to know.
const [busyBefore, lookedAt] = [busyMs(), performance.now()];
await delay(2_000);
const busy = Math.round(shareOf(busyMs() - busyBefore, performance.now() - lookedAt));
if (!values.json) console.log(`${machine}, ${day}; ${busy} % busy before the start\n`);
const results: Record<string, object> = {};
for (const [name, { title, run }] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const findings = await run();
  if (!values.json) console.log(describeFindings(title, findings).join('\n'));
  results[name] = {
    figures: findings.figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), holds: holds(figure) })),
    remarks: findings.remarks,
  };
}
if (values.json) console.log(JSON.stringify({ version: 1, machine, day, busy, parts: results }, null, 2));
