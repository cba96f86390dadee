import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statusOfCode } from '../../../src/core/report/codes.ts';
import { everyStepId } from '../../../src/core/report/report.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'report.md'), 'utf8');

/** Rows of the tables of codes: `| code | status | … |`. */
const listed = [...text.matchAll(/^\| `([a-z.-]+)` +\| (pass|warn|fail|skip) +\|/gmu)].map(
  ([, code, status]) => [code, status] as const,
);

describe('docs/report.md', () => {
  it('lists each code once, and no other', () => {
    const codes = listed.map(([code]) => code);
    assert.deepEqual([...codes].sort(), Object.keys(statusOfCode).sort());
  });

  it('gives each code the status it has', () => {
    assert.deepEqual(Object.fromEntries(listed), statusOfCode);
  });

  it('has a section for each step', () => {
    const documented = [...text.matchAll(/^### (`.+`)$/gmu)].flatMap(([, heading = '']) =>
      heading.split(', ').map((id) => id.replaceAll('`', '')),
    );
    assert.deepEqual([...documented].sort(), [...everyStepId].sort());
  });
});
