import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Transcript } from '../../../../src/core/transcript/model.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';
import { assertLinear } from '../../../support/growth.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');
const text = fixture('mofa-zh');
const labels = ({ turns }: Transcript): string[] => turns.map(({ label }) => label);
const cast = ({ turns }: Transcript): unknown => turns.map(({ line, speaker, role }) => [line + 1, speaker, role]);
const exchanges = (transcript: Transcript): unknown => transcript.exchanges.map(({ turns }) => turns.map((turn) => (transcript.turns[turn]?.line ?? 0) + 1));

describe('press conferences of a foreign ministry in Chinese', () => {
  it('have title, date and spokesperson from the title, and an opening without a label', () => {
    const { format, title, date, participants, turns } = parseTranscript(text);
    assert.equal(format, 'mofa-zh');
    assert.equal(title, '2031年3月12日瓦恩霍姆外交部发言人林知远主持例行记者会');
    assert.equal(date, '2031-03-12');
    assert.deepEqual(participants.map(({ name, role, description }) => [name, role, description]), [['林知远', 'official', '瓦恩霍姆外交部发言人']]);
    assert.deepEqual([turns[0]?.line, turns[0]?.label, turns[0]?.speaker, turns[0]?.role, turns[0]?.paragraphs.length], [4, '', '林知远', 'official', 2]);
  });

  it('give a follow-up to whoever asked last, and every label of an outlet an exchange of its own', () => {
    const transcript = parseTranscript(text);
    assert.deepEqual(cast(transcript), [
      [5, '林知远', 'official'], [9, '《诺林晨报》记者', 'press'], [11, '林知远', 'official'], [25, '海湾通讯社记者', 'press'], [27, '林知远', 'official'],
      [29, '海湾通讯社记者', 'press'], [31, '林知远', 'official'], [33, '海湾通讯社记者', 'press'], [35, '林知远', 'official'], [37, '卡尔德电台', 'press'],
      [39, '林知远', 'official'], [41, '海湾通讯社记者', 'press'], [43, '林知远', 'official'],
    ]);
    assert.deepEqual(exchanges(transcript), [[9, 11], [25, 27, 29, 31, 33, 35], [37, 39], [41, 43]]);
    assert.deepEqual(transcript.speakers.map(({ name, outlet }) => [name, outlet]), [
      ['林知远', null], ['《诺林晨报》记者', '《诺林晨报》'], ['海湾通讯社记者', '海湾通讯社'], ['卡尔德电台', '卡尔德电台'],
    ]);
  });

  it('find the points at paragraphs and inside them, to the last', () => {
    const { turns } = parseTranscript(text);
    const points = turns.map((turn) => turn.points.map(({ ordinal, span }) => `${ordinal} ${text.slice(span.start, span.end)}`));
    assert.deepEqual(points[2]?.map((point) => point.slice(0, 6)), ['1 一是落实', '2 二是恢复', '3 三是就灯']);
    assert.deepEqual(points[10], ['1 首先，大会将通过灯塔保护公约。', '2 其次，各国将交流无人灯塔的经验。', '3 最后，大会将决定下一届的举办地。']);
    assert.equal(points[12]?.[0], '1 第一，统一风暴预警的颜色；');
    const { stageDirections } = parseTranscript(text);
    assert.deepEqual(stageDirections.map(({ start, end }) => text.slice(start, end)), ['（笑）']);
  });

  const same: Readonly<Record<string, (whole: string) => string>> = {
    'CRLF': (whole) => whole.replaceAll('\n', '\r\n'),
    'no blank lines': (whole) => whole.replace(/\n{2,}/gu, '\n'),
    'ideographic indents': (whole) => whole.replace(/^(?=.)/gmu, '　　'),
    'half-width colons': (whole) => whole.replaceAll('：', ':'),
    'bold labels, colon inside': (whole) => whole.replace(/^((?:林知远|追问|记者|.{2,8}记者|卡尔德电台)：)/gmu, '**$1**'),
    'bold labels, colon outside': (whole) => whole.replace(/^(林知远|追问|记者|.{2,8}记者|卡尔德电台)：/gmu, '**$1**：'),
    'a byte order mark': (whole) => `\ufeff${whole}`,
    'page-break tags glued to labels': (whole) => whole.replace(/^(?=林知远：)/gmu, '_ueditor_page_break_tag_'),
    'trailing spaces': (whole) => whole.replace(/(?<=.)$/gmu, ' \u3000'),
  };
  for (const [name, change] of Object.entries(same)) {
    it(`read the same with ${name}`, () => {
      const found = parseTranscript(change(text).replace(/^\ufeff/u, ''));
      const plain = parseTranscript(text);
      assert.deepEqual(labels(found), labels(plain));
      assert.deepEqual(found.turns.map(({ role, words }) => [role, words]), plain.turns.map(({ role, words }) => [role, words]));
      assert.deepEqual(found.exchanges.map(({ turns }) => turns), plain.exchanges.map(({ turns }) => turns));
    });
  }

  it('are known without a title, by who asks and how', () => {
    const from = text.indexOf('《诺林晨报》记者');
    const { format, turns } = parseTranscript(text.slice(from));
    assert.equal(format, 'mofa-zh');
    assert.deepEqual(turns.map(({ role }) => role), ['press', 'official', 'press', 'official', 'press', 'official', 'press', 'official', 'press', 'official', 'press', 'official']);
  });

  it('begin with a labelled greeting as with an announcement', () => {
    const { turns } = parseTranscript(`2031年3月12日外交部发言人林知远主持例行记者会\n\n林知远：大家下午好！\n\n海湾社记者：请问部长何时出访？\n\n林知远：下周。\n`);
    assert.deepEqual(turns.map(({ label, paragraphs }) => [label, paragraphs.length]), [['林知远', 1], ['海湾社记者', 1], ['林知远', 1]]);
  });

  it('begin with a question by a reporter without a name, who is nobody that asked before', () => {
    const transcript = parseTranscript('2031年3月12日外交部发言人林知远主持例行记者会\n\n记者：请问部长何时出访？\n\n林知远：下周出访诺林。\n\n记者：诺林方面有何回应？\n\n林知远：请你问诺林方面。\n');
    assert.deepEqual(transcript.turns.map(({ speaker }) => speaker), [null, '林知远', null, '林知远']);
    assert.deepEqual(transcript.exchanges.map(({ turns }) => turns), [[0, 1], [2, 3]]);
  });

  it('may speak of scripts, minutes and templates', () => {
    const { turns } = parseTranscript('2031年3月12日外交部发言人林知远主持例行记者会\n\n海湾社记者：请问部长何时出访？\n\n林知远：我们不会按别人写的剧本演出，会议纪要里也没有这样的模板。\n\n记者追问：能否说明原因？\n\n林知远：没有补充。\n');
    assert.deepEqual(turns.map(({ label, speaker, role }) => [label, speaker, role]), [
      ['海湾社记者', '海湾社记者', 'press'], ['林知远', '林知远', 'official'], ['记者追问', '海湾社记者', 'press'], ['林知远', '林知远', 'official'],
    ]);
  });

  it('are answered by several officials', () => {
    const { turns, exchanges: found } = parseTranscript('外交部举行中外记者会\n\n外交部发言人林知远：大家好。\n\n海湾社记者：请问中方立场？\n\n林知远：请温司长回答。\n\n温岚司长：我们的立场没有变化。\n\n卡尔德社记者：有何回应？\n\n温岚司长：没有。\n');
    assert.deepEqual(turns.map(({ role }) => role), ['official', 'press', 'official', 'official', 'press', 'official']);
    assert.deepEqual(found.map(({ turns: own }) => own), [[1, 2, 3], [4, 5]]);
    assert.equal(turns[0]?.speaker, '林知远');
  });

  it('take no quotation and no heading inside an answer for a label', () => {
    const inside = ['伊斯特指出：海上没有邻居。', '一是：加强协调？', '第一：加强协调。', '原文如下：愿大家平安。', '那就是：有关说法没有依据。', '其中：渔船12艘。', '三点共识：共同巡航？', '他说：没有。', '联合声明全文：双方同意。'];
    const { turns } = parseTranscript(`2031年3月12日外交部发言人林知远主持例行记者会\n\n海湾社记者：请问双方谈了什么？\n\n林知远：谈了很多。\n\n${inside.join('\n\n')}\n\n海湾社记者：还有呢？\n\n林知远：没有了。\n`);
    assert.deepEqual(turns.map(({ label }) => label), ['海湾社记者', '林知远', '海湾社记者', '林知远']);
  });

  it('keep brackets behind a name out of the name, and a follow-up told in brackets with its question', () => {
    const transcript = parseTranscript('2031年3月12日外交部发言人林知远主持例行记者会\n\n海湾广播公司（GBC）记者：请问部长何时出访？\n\n林知远（笑）：下周出访诺林。\n\n海湾广播公司（GBC）记者（追问）：同谁会见？\n\n林知远：以后发布。\n\n例行记者会后，有记者问及：部长是否带夫人？\n\n林知远：是的。\n');
    assert.deepEqual(transcript.turns.map(({ speaker }) => speaker), ['海湾广播公司（GBC）记者', '林知远', '海湾广播公司（GBC）记者', '林知远', null, '林知远']);
    assert.deepEqual(transcript.exchanges.map(({ turns }) => turns), [[0, 1, 2, 3], [4, 5]]);
  });

  it('take no sentence for a label because rhetorical questions follow', () => {
    const { turns } = parseTranscript('2031年3月12日外交部发言人林知远主持例行记者会\n\n海湾社记者：请问双方谈了什么？\n\n林知远：谈了很多。我愿告诉这位记者：没有秘密。\n\n我愿告诉海湾社记者：灯塔还在。\n\n数据显示：渔船去年增加12艘。难道不是事实吗？\n\n双方一致同意：共同巡航。这难道不好吗？\n\n关于航标：我们早已说过。为什么还要再问？\n\n温室气体：会议没有讨论。为什么？\n');
    assert.deepEqual(turns.map(({ label }) => label), ['海湾社记者', '林知远']);
  });

  it('may be of a minister, and in traditional characters', () => {
    const minister = parseTranscript('外交部长温岚就灯塔公约接受卡尔德电视台书面采访\n\n问：公约何时生效？\n\n答：中方希望年内生效。\n');
    assert.deepEqual([minister.format, minister.turns[1]?.speaker, minister.participants[0]?.description], ['mofa-zh', '温岚', '外交部长']);
    const traditional = parseTranscript('2031年3月12日外交部發言人林知遠主持例行記者會\n\n海灣社記者：請問部長何時出訪？\n\n林知遠：下周。\n\n追問：同誰會見？\n\n林知遠：以後發布。\n');
    assert.deepEqual([traditional.format, traditional.date, ...traditional.turns.map(({ role }) => role)], ['mofa-zh', '2031-03-12', 'press', 'official', 'press', 'official']);
  });

  it('are read in linear time', () => {
    assertLinear((times) => {
      const long = `${text}\n${'追问：真的吗？\n林知远：真的。\n'.repeat(20)}`.repeat(times * 375);
      return () => { assert.ok(parseTranscript(long).turns.length > times * 375 * 50); };
    });
  });
});

describe('questions and answers of a foreign ministry (答记者问)', () => {
  it('are read from bare 问 and 答, with the announcements before them', () => {
    const transcript = parseTranscript(fixture('mofa-zh-wen-da'));
    assert.equal(transcript.format, 'mofa-zh');
    assert.equal(transcript.date, '2013-11-14');
    assert.deepEqual(cast(transcript), [
      [3, '林知远', 'official'], [5, null, 'press'], [6, '林知远', 'official'], [8, null, 'press'], [9, '林知远', 'official'], [10, null, 'press'], [11, '林知远', 'official'],
      [12, null, 'press'], [13, '林知远', 'official'],
    ]);
    assert.deepEqual(exchanges(transcript), [[5, 6], [8, 9, 10, 11], [12, 13]]);
  });

  it('may be one question and one answer by nobody with a name', () => {
    const { format, title, turns, exchanges: found } = parseTranscript('外交部发言人就诺林港灯塔停用答记者问\n\n问：昨天诺林港灯塔停用。请问发言人对此有何评论？\n\n答：中方注意到有关情况。灯塔将于下月恢复。\n\n我们会继续关注。\n');
    assert.deepEqual([format, title, found.length], ['mofa-zh', '外交部发言人就诺林港灯塔停用答记者问', 1]);
    assert.deepEqual(turns.map(({ speaker, role, paragraphs }) => [speaker, role, paragraphs.length]), [[null, 'press', 1], [null, 'official', 2]]);
  });

  it('are no list of frequent questions', () => {
    assert.equal(parseTranscript('灯塔票务常见问题\n\n问：儿童需要购票吗？\n\n答：身高不足一米的儿童免票。\n\n问：能否带狗？\n\n答：不能。\n').format, null);
  });
});
