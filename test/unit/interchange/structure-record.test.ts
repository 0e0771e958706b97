import assert from 'node:assert/strict';
import { structureRecord } from '../../../src/core/interchange/records/structure-record.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { fixture } from './make-document.ts';

describe('structure record', () => {
  it('counts lines from 1 and gives offsets of the text', () => {
    const text = fixture('quayside.txt').replaceAll('\n', '\r\n');
    const record = structureRecord(parseTranscript(text));
    const lines = text.split('\r\n');
    assert.deepEqual(Object.keys(record), ['title', 'date', 'place', 'time', 'format', 'participants', 'turns', 'exchanges', 'backMatterFrom']);
    assert.deepEqual(Object.keys(record.turns[0] ?? {}), ['line', 'label', 'speaker', 'role', 'start', 'end', 'words']);
    assert.equal(record.turns.length, 9);
    for (const turn of record.turns) {
      assert.equal(lines[turn.line - 1], `${turn.label}:`);
      assert.ok(text.slice(turn.start, turn.end).startsWith(`${turn.label}:`));
    }
    const named = record.exchanges.map(({ asker, lines: begin }) => [asker, begin.map((line) => lines[line - 1])]);
    assert.deepEqual(named, [['Harbour Radio', ['Harbour Radio:', 'Ada Wren:', 'Tomas Reed:']], ['The Quayside Star', ['The Quayside Star:', 'Ada Wren:']]]);
    assert.deepEqual(record.participants[2], { name: 'Lena Moss', role: 'chair', description: 'press officer' });
  });

  it('tells when a turn is said, in seconds, where the text does', () => {
    const said = 'Thank you for the question on the barrier, which the committee has put to the ministry before.';
    const text = `Ada Wren: (00:44)\n${said}\n\nTomas Reed: (01:02)\n${said} Is it done?\n\nAda Wren: (1:00:00)\n${said}\n`;
    const { turns } = structureRecord(parseTranscript(text));
    assert.deepEqual(turns.map(({ time }) => time), [44, 62, 3600].map((start) => ({ start, end: null })));
  });

  it('gives a text that is no transcript no format and no turns', () => {
    const record = structureRecord(parseTranscript(fixture('readme.md')));
    assert.deepEqual([record.format, record.turns, record.exchanges, record.backMatterFrom], [null, [], [], null]);
  });
});
