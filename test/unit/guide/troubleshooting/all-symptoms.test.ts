import assert from 'node:assert/strict';
import { httpsAddress } from '../../../../src/core/guide/link.ts';
import { allSymptoms } from '../../../../src/core/guide/troubleshooting/all-symptoms.ts';
import { providerById } from '../../../../src/core/providers/all.ts';
import { isCode, statusOfCode } from '../../../../src/core/report/codes.ts';

const codesOf = allSymptoms.flatMap(({ causes }) => causes.flatMap(({ codes }) => codes));

describe('the symptoms', () => {
  it('have stable ids of their own', () => {
    const ids = allSymptoms.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)+$/);
  });

  it('hold those of the guide', () => {
    for (const id of ['password-asked-again', 'sending-fails', 'slow-sync', 'refused-after-mfa'])
      assert.ok(
        allSymptoms.some((symptom) => symptom.id === id),
        id,
      );
  });

  it('name no code twice in a row, and every fault somewhere', () => {
    for (const { id, causes } of allSymptoms)
      for (const { codes } of causes) assert.equal(new Set(codes).size, codes.length, id);
    const faults = Object.keys(statusOfCode).filter((code) => isCode(code) && statusOfCode[code] === 'fail');
    assert.deepEqual(
      faults.filter((code) => isCode(code) && !codesOf.includes(code)),
      [],
    );
  });

  it('stand with the address alone', () => {
    for (const { id, symptom, keywords, causes, steps } of allSymptoms)
      for (const saying of [
        symptom,
        keywords,
        ...causes.map(({ text }) => text),
        ...steps.flatMap(({ text, warning }) => (warning ? [text, warning] : [text])),
      ])
        assert.doesNotMatch(
          (saying.at(-1) ?? '').replace(/\{(?:address|domain)\}/g, ''),
          /[{}]/,
          `${id}: ${saying.join(' | ')}`,
        );
  });

  it('link only to https pages, and name only known providers', () => {
    for (const { id, steps, at } of allSymptoms) {
      for (const { links } of steps) for (const { href } of links ?? []) assert.ok(httpsAddress(href), href);
      const named = [...(at?.providers ?? []), ...steps.flatMap(({ only }) => only?.providers ?? [])];
      assert.deepEqual(
        named.filter((provider) => !providerById(provider)),
        [],
        id,
      );
    }
  });

  it('advise no port without encryption', () => {
    for (const { steps } of allSymptoms)
      for (const { text } of steps)
        assert.doesNotMatch(
          text.join(' ').replaceAll('never use port 25', ''),
          /\b(?:25|110|143)\b(?! hours)/,
        );
  });
});
