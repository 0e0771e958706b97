import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { GRAMMAR_PATH, loadGrammar, tokenise } from './tokenise.ts';
import { builtInThemes, styleOf } from './built-in-themes.ts';
import { transcriptGrammar } from '../../scripts/transcript-grammar.ts';

/** A text and, for each scope that is looked at, the words that carry it. */
type Case = readonly [text: string, scopes: Readonly<Record<string, readonly string[]>>];

const LABELS: readonly Case[] = [
  ['Opening\n\nAda Marsh:', { 'entity.name.type.speaker': ['Ada Marsh'], 'punctuation.separator.speaker': [':'] }],
  ['Opening\n\nHarbour Radio & Television Station:', { 'entity.name.type.speaker': ['Harbour Radio & Television Station'] }],
  ['Opening\nMTV2:', { 'entity.name.type.speaker': ['MTV2'] }],
  ['Opening\n   Ada Marsh：  ', { 'entity.name.type.speaker': ['Ada Marsh'], 'punctuation.separator.speaker': ['：'] }],
  ['Opening\nMr. Ada Marsh :', { 'entity.name.type.speaker': ['Mr. Ada Marsh'] }],
  ['Opening\n_ueditor_page_break_tag_The Calder Times:', { 'entity.name.type.speaker': ['The Calder Times'], 'comment.block.page-break': ['_ueditor_page_break_tag_'] }],
  ['Opening\n马丽:', { 'entity.name.type.speaker': ['马丽'] }],
  ['Ada Marsh:', { 'entity.name.type.speaker': ['Ada Marsh'] }],
  ['Opening\nWe need to make additional efforts in the following aspects:', { 'entity.name.type.speaker': [] }],
  ['Opening\nThat leaves one thing:', { 'entity.name.type.speaker': [] }],
  ['Opening\nNote:', { 'entity.name.type.speaker': [] }],
  ['Opening\nAda Marsh: good morning', { 'entity.name.type.speaker': ['Ada Marsh'] }],
  ['Opening\nMS. MARSH:  Good morning.\nQ    Why?\nMR MARSH: Because.\nQUESTION: Why?', { 'entity.name.type.speaker': ['MS. MARSH', 'Q', 'MR MARSH', 'QUESTION'] }],
  ['Opening\n　　港湾日报记者：多少？\n　　追问：何时？\n马丽：三个。', { 'entity.name.type.speaker': ['港湾日报记者', '追问', '马丽'] }],
  ['Opening\n    Senator Marsh. Thank you.\n    The Chairman. Good.\n  Mr. HOLT of Calder. Mr. President, I rise.', { 'entity.name.type.speaker': ['Senator Marsh', 'The Chairman', 'Mr. HOLT of Calder'] }],
  ['Opening\n  The PRESIDING OFFICER (Mr. Holt). Without objection.\nCHAIR MARSH.  Good afternoon.\nADA MARSH. Thank you.', { 'entity.name.type.speaker': ['The PRESIDING OFFICER (Mr. Holt)', 'CHAIR MARSH', 'ADA MARSH'] }],
  ['Opening\n**Ada**: Hello.\n**Ada Marsh:** Hello.\nThe Chair (Mr. Holt (Calder, Lib.)): Order.', { 'entity.name.type.speaker': ['Ada', 'Ada Marsh', 'The Chair (Mr. Holt (Calder, Lib.))'] }],
  ['Opening\n<SPEAKER ID="3" NAME="Ada Marsh" AFFILIATION="IND">\n<v Ada Marsh>Hello.\n<NAME>CHAIR MARSH</NAME>. Hello.', { 'entity.name.type.speaker': ['Ada Marsh', 'Ada Marsh', 'CHAIR MARSH'] }],
  ['Opening\nAda Marsh: (00:44)\n00:01:02.000 --> 00:01:04.000 align:start', { 'entity.name.type.speaker': ['Ada Marsh'], 'comment.block.timing': ['00:01:02.000 --> 00:01:04.000 align:start'] }],
  ['Opening\nCabinet nominees: three of them.\nMr. Holt was there. He left.\nSource: the port.\nA 10 percent rise: that is all.', { 'entity.name.type.speaker': [] }],
];

const HEADERS: readonly Case[] = [
  ['Opening\nSpeakers:\nSpeakers\nSpeaker\nChairperson:\nDate:', { 'keyword.control.header': ['Speakers', 'Speakers', 'Speaker', 'Chairperson', 'Date'], 'entity.name.type.speaker': [] }],
  ['Opening\nThe date: May', { 'keyword.control.header': [] }],
  ['CIS briefing on the harbour\nPort Calder | 10 a.m. March 19, 2024', { 'markup.heading.title': ['CIS briefing on the harbour'], 'markup.heading.dateline': ['Port Calder'], 'constant.numeric.time': ['10 a.m.'], 'constant.numeric.date': ['March 19, 2024'] }],
  ['Good morning.', { 'markup.heading.title': [] }],
];

const ASIDES: readonly Case[] = [
  ['Opening\n_ueditor_page_break_tag_', { 'comment.block.page-break': ['_ueditor_page_break_tag_'] }],
  ['Opening\n/6    Group photo', { 'comment.block.page-break': ['/6'] }],
  ['Opening\nWell. (Laughter.) Yes. [Applause.]', { 'comment.block.stage-direction': ['(Laughter.)', '[Applause.]'] }],
  ['Opening\n[The lights went out.]', { 'comment.block.stage-direction': ['[The lights went out.]'] }],
  ['The Office (CIS) said so.', { 'comment.block.stage-direction': [] }],
];

const QUESTIONS: readonly Case[] = [
  ['Thank you. What will the city do? We shall see.', { 'markup.italic.question': ['What', ' will the city do', '?'], 'keyword.control.question': ['?'] }],
  ['Opening\nHow many of the 92 ports are open?', { 'constant.numeric.count': ['92'], 'keyword.control.question': ['?'] }],
  ['Mr. Marsh, how is that?', { 'keyword.control.question': ['?'] }],
  ['What we do is clear. It is.', { 'markup.italic.question': [], 'keyword.control.question': [] }],
];

const FIGURES: readonly Case[] = [
  ['a 4.4 trillion yuan ($611.23 billion) plan, HK$5 million, €2bn, $5m.', { 'constant.numeric.money': ['4.4 trillion yuan', '$611.23 billion', 'HK$5 million', '€2bn', '$5m'] }],
  ['from 3 to 5 million euros.', { 'constant.numeric.money': ['3 to 5 million euros'] }],
  ['5.2%, 6 percent, 8 percentage points, 25 basis points.', { 'constant.numeric.percent': ['5.2%', '6 percent', '8 percentage points', '25 basis points'] }],
  ['60 square kilometers, 34 working days, 1 to 1.5 hours, 2- to 3-year-olds, 30km, seven days, half an hour, six working days.', { 'constant.numeric.quantity': ['60 square kilometers', '34 working days', '1 to 1.5 hours', '2- to 3-year', '30km', 'seven days', 'half an hour', 'six working days'] }],
  ['on March 19, 2024, April 25-29, 5 May 2023, in 2023, (2021-2025), 2024-03-19 and in late October.', { 'constant.numeric.date': ['March 19, 2024', 'April 25-29', '5 May 2023', '2023', '2021-2025', '2024-03-19', 'October'] }],
  ['at 10:30 a.m. the 92 ports, 1,292 papers and 21.44 million calls.', { 'constant.numeric.time': ['10:30 a.m.'], 'constant.numeric.count': ['92', '1,292', '21.44 million'] }],
  ['the 75th anniversary.', { 'constant.numeric.ordinal': ['75th'] }],
  ['the 12345 hotline, the G20, COVID-19, version 1.2.3, we may march. A talk/6.', { 'constant.numeric': [] }],
];

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const [title, cases] of Object.entries({ labels: LABELS, 'header words': HEADERS, asides: ASIDES, questions: QUESTIONS, figures: FIGURES })) {
    describe(title, () => {
      for (const [text, scopes] of cases) {
        it(JSON.stringify(text), () => {
          const tokens = tokenise(grammar, text);
          for (const [scope, words] of Object.entries(scopes)) {
            const found = tokens.filter((token) => token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`))).map((token) => token.text);
            assert.deepEqual(found, words, scope);
          }
        });
      }
    });
  }

  it('is what the tables of the figures and the format make of it', () => {
    const written: unknown = JSON.parse(readFileSync(GRAMMAR_PATH, 'utf8'));
    assert.deepEqual(written, JSON.parse(JSON.stringify(transcriptGrammar())), 'run: npx tsx scripts/generate-grammar.ts');
  });
});

/** Scopes that themes colour, none of them ours; the names in the grammar begin with one of these. */
const THEMED = ['constant.numeric', 'keyword.control', 'comment', 'markup.heading', 'markup.italic'] as const;
const BARE = ['punctuation.separator', 'entity.name.type'] as const;

describe('the scope names', () => {
  it('are standard ones', () => {
    for (const name of scopeNames()) assert.ok([...THEMED, ...BARE].some((scope) => name.startsWith(`${scope}.`)), name);
  });

  it('are coloured by every built-in theme', function () {
    const themes = builtInThemes() ?? this.skip();
    for (const theme of themes) {
      for (const scope of THEMED) assert.ok(styleOf(theme, [scope]) !== null, `${theme.name}: ${scope}`);
    }
  });
});

function scopeNames(): string[] {
  const names = [...readFileSync(GRAMMAR_PATH, 'utf8').matchAll(/"name": "([^"]+\.policy-transcript)"/g)].flatMap((match) => (match[1] ?? '').split(' '));
  assert.ok(names.length > 10);
  return names;
}
