import assert from 'node:assert/strict';
import { revisionList } from '../../../../src/core/presentation/revision/revision-list.ts';
import { compareVersions } from '../../../../src/core/revision/compare-versions.ts';
import { orphan, found } from '../claim-listing.ts';
import { briefing, readTranscript } from '../read-transcript.ts';

describe('the list of what was said differently', () => {
  const text = briefing.text
    .replace('312 bridges', '315 bridges')
    .replace('knows them all', 'knows most of them')
    .replace('Siri Vang:\n\nYour questions, please.\n\n', '')
    .replace('Some 40 million krones.', 'Some 40 million krones.\n\nSiri Vang:\n\nOne more, please.');
  const now = readTranscript(text);
  const revision = compareVersions(briefing, now);
  const list = revisionList({ old: briefing, now, revision, claims: [found('close nine'), orphan('312 bridges', 'lost')], names: { old: 'brask.txt', now: 'brask-final.txt' } });

  it('has the figures first, then the claims that wait, then all turns', () => {
    assert.deepEqual(list.split('\n').filter((line) => line.startsWith('#')), ['# brask.txt: what differs in brask-final.txt', '## Figures', '## Claims to review', '## Turn by turn']);
    assert.match(list, /^Turns that are the same: \d+, changed: 2, new: 1, gone: 1\.$/mu);
    assert.match(list, /^Claims that keep their words: 1, to review: 1\.$/mu);
    assert.match(list, /^- 312 → 315 \(Ada Lunde, line \d+\)$/mu);
    assert.match(list, /^- Ada Lunde, line \d+: The engineer knows ‹\+ most of› ‹all → them›\.$|^- Ada Lunde, line \d+: The engineer knows ‹\+ most of› them ‹− all›\.$/mu);
    assert.match(list, /^- Siri Vang, line \d+: new: One more, please\.$/mu);
    assert.match(list, /^- Siri Vang: gone: Your questions, please\.$/mu);
  });

  it('names the lines of the new version', () => {
    const [, line] = /- 312 → 315 \(Ada Lunde, line (\d+)\)/u.exec(list) ?? [];
    assert.equal(text.split('\n')[Number(line) - 1], 'Ada Lunde:');
  });
});
