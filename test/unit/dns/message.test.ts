import assert from 'node:assert/strict';
import { decode, encode, type Packet } from 'dns-packet';
import { encodeQuery, readReply, type Question } from '../../../src/core/dns/message.ts';
import { a, flags, mx, rcode, soa } from './scripted-server.ts';

const question: Question = { name: 'example.com', type: 'MX' };
const reply = (packet: Packet): Buffer =>
  encode({ type: 'response', id: 7, questions: [{ name: 'example.com', type: 'MX' }], ...packet });

describe('encodeQuery', () => {
  it('asks for recursion and offers 1232 octets by EDNS(0)', () => {
    const query = decode(encodeQuery(7, question, true));
    assert.equal(query.flag_rd, true);
    const [option] = query.additionals ?? [];
    assert.equal(option?.type === 'OPT' && option.udpPayloadSize, 1232);
  });
  it('leaves EDNS(0) out where it is not wanted', () =>
    assert.deepEqual(decode(encodeQuery(7, question, false)).additionals, []));
});

const foreign: readonly (readonly [string, Buffer])[] = [
  ['another id', reply({ id: 8 })],
  ['another name', reply({ questions: [{ name: 'example.org', type: 'MX' }] })],
  ['another type', reply({ questions: [{ name: 'example.com', type: 'A' }] })],
  ['another class', reply({ questions: [{ name: 'example.com', type: 'MX', class: 'CH' }] })],
  ['two questions', reply({ questions: [question, question] })],
  ['no question and no error', reply({ questions: [] })],
  ['a query', reply({ type: 'query' })],
  ['one octet', Buffer.from([0])],
];

describe('readReply', () => {
  it('reads records of a reply whatever the case of its names', () => {
    const reading = readReply(
      reply({
        flags: flags.authoritative,
        questions: [{ name: 'eXample.COM', type: 'MX' }],
        answers: [mx('EXAMPLE.com', 10, 'MX.Example.com'), mx('example.com', 0, '.')],
      }),
      7,
      question,
    );
    assert.ok(reading.kind === 'message');
    assert.equal(reading.message.authoritative, true);
    assert.deepEqual(
      reading.message.answers.map(({ text, mx: record }) => [text, record?.exchange]),
      [
        ['10 mx.example.com', 'mx.example.com'],
        ['0 .', ''],
      ],
    );
  });

  it('joins the strings of a TXT record without a space', () => {
    const txt: Question = { name: 'example.com', type: 'TXT' };
    const octets = reply({
      questions: [txt],
      answers: [{ type: 'TXT', name: 'example.com', data: ['v=spf1 ', '-all'] }],
    });
    const reading = readReply(octets, 7, txt);
    assert.equal(reading.kind === 'message' && reading.message.answers[0]?.text, 'v=spf1 -all');
  });

  for (const [name, octets] of foreign)
    it(`passes over ${name}`, () => assert.equal(readReply(octets, 7, question).kind, 'foreign'));

  it('takes a refusal without a question', () => {
    const reading = readReply(reply({ flags: rcode.formErr, questions: [] }), 7, question);
    assert.equal(reading.kind === 'message' && reading.message.rcode, 'FORMERR');
  });

  it('reads a code that EDNS(0) extends', () => {
    const octets = reply({
      additionals: [
        {
          type: 'OPT',
          name: '.',
          udpPayloadSize: 512,
          extendedRcode: 1,
          ednsVersion: 0,
          flags: 0,
          flag_do: false,
          options: [],
        },
      ],
    });
    const reading = readReply(octets, 7, question);
    assert.equal(reading.kind === 'message' && reading.message.rcode, 'RCODE16');
  });

  it('knows how long a denial is vouched for', () => {
    const reading = readReply(
      reply({ flags: rcode.nxDomain, authorities: [soa('example.com', 60)] }),
      7,
      question,
    );
    assert.deepEqual(reading.kind === 'message' && reading.message.negative, {
      zone: 'example.com',
      ttl: 60,
    });
  });

  it('never throws, wherever a message is cut off or one of its octets changed', () => {
    const whole = reply({
      answers: [mx('example.com', 10, 'mx.example.com'), a('example.com', '192.0.2.1')],
    });
    for (let length = 0; length < whole.length; length += 1)
      assert.notEqual(readReply(whole.subarray(0, length), 7, question).kind, 'message');
    for (let at = 0; at < whole.length; at += 1)
      for (const value of [0, 0x3f, 0xc0, 0xff]) {
        const changed = Buffer.from(whole);
        changed[at] = value;
        assert.doesNotThrow(() => readReply(changed, 7, question));
      }
  });
});
