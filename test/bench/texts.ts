import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { randomOf, type Random } from '../support/edited/random.ts';
import { sentence } from '../support/edited/make-briefing.ts';
import { corpusText, shared } from '../support/gold.ts';

/** `no text` for what is asked once: a bundle, a start. */
export type Size = 'briefing' | '1 MB' | '10 MB' | 'no text';

export const textSizes = ['briefing', '1 MB', '10 MB'] as const satisfies readonly Size[];

export interface BenchText {
  readonly size: Size;
  readonly text: string;
  /** The transcript's own date. */
  readonly date: string;
}

/** UTF-16 code units. */
const LENGTHS = { '1 MB': 1e6, '10 MB': 1e7 } as const;

const DOCUMENT = 'scio/2024-03-19_beijing.txt';
const DATES = { corpus: '2024-03-19', invented: '2024-10-16' } as const;

/** A briefing of the corpus beside the project, or one that is invented here, of the same shape. */
export type Source = keyof typeof DATES;

export function sourceThere(): Source {
  return existsSync(join(shared, 'corpus', DOCUMENT)) ? 'corpus' : 'invented';
}

/** The larger ones are the briefing again and again, as often as it fits. */
export function benchText(source: Source, size: Size): BenchText {
  const date = DATES[source];
  if (size === 'no text') return { size, text: '', date };
  const briefing = source === 'corpus' ? corpusText(DOCUMENT) : inventBriefing();
  return { size, text: size === 'briefing' ? briefing : briefing.repeat(Math.round(LENGTHS[size] / briefing.length)), date };
}

/** The longest paragraph of a briefing has 3,200 characters, a middling one 500. */
const LONGEST_PARAGRAPH = 3200;
const LENGTH = 61_000;
const SEED = 20_261_123;

const head = `GIS briefing on renewing Port Calder as a harbour city
Port Calder | 10 a.m. October 16, 2024

The Government Information Service held a press conference Wednesday in Port Calder on renewing Port Calder as a harbour city.

Speakers:

Mr. Anselm Vorey, mayor of Port Calder and member of the National Council for Territorial Development

Ms. Ilka Tresmond, executive deputy mayor of Port Calder

Mr. Davor Lindmark, deputy mayor of Port Calder and president of the Port Calder Harbour Authority

Chairperson:

Ms. Petra Callowen, director of the Press Department of the Government Information Service (GIS) of Maravel

Date:

October 16, 2024


`;
const officials = ['Anselm Vorey', 'Ilka Tresmond', 'Davor Lindmark'];
const media = ['Calder Morning Post', 'Varnholm Radio', 'The Sandgate Star', 'Maravel News Agency'];

const words = (list: string): readonly string[] => list.split(' ');
const qualities = words('new old joint local public regional modern open steady careful green coastal rural urban shared common early further broad lasting sound modest inner outer northern southern technical financial cultural digital');
const things = words('harbour railway ferry school hospital market council workshop barrier programme network district library factory laboratory college museum archive bridge canal tunnel office service register fund agreement charter plan review survey inspection standard');
const deeds = words('strengthens supports renews connects widens protects joins completes improves follows replaces prepares guides measures explains restores reforms extends serves balances');
const placesNamed = ['of Port Calder', 'in Varnholm', 'along the coast', 'near Sandgate', 'on both banks', 'in the old town', 'of the province', 'across Maravel'];
const ways = ['step by step', 'without delay', 'as was promised', 'under one roof', 'in good time', 'with all partners', 'for everybody', 'wherever it is needed', 'in the coming months', 'by common consent'];
const openings = ['In our view', 'At the same time', 'As you know', 'To be clear', 'Beyond that', 'On the whole', 'In this field', 'For that reason', 'Step by step', 'Since then'];

function inventBriefing(): string {
  const random = randomOf(SEED);
  const turns = [`Petra Callowen:\n\n${paragraph(random, 900)}`, `Anselm Vorey:\n\n${paragraph(random, LONGEST_PARAGRAPH)}`];
  let length = head.length + turns.join('').length;
  while (length < LENGTH) {
    const answer = Array.from({ length: 2 + random.below(5) }, () => paragraph(random, 150 + random.below(850)));
    const exchange = [`${random.pick(media)}:\n\n${paragraph(random, 300)}`, `Petra Callowen:\n\nThank you. ${random.pick(officials)}, please.`, `${random.pick(officials)}:\n\n${answer.join('\n\n')}`];
    turns.push(...exchange);
    length += exchange.join('\n\n').length;
  }
  // Without a line break at its end: again and again, last lines and titles would be half of the lines that follow each other, and a single Enter more or less would tell whether the text is wrapped.
  return `${head}${turns.join('\n\n')}`;
}

function paragraph(random: Random, length: number): string {
  const sentences: string[] = [];
  for (let so = 0; so < length; so += sentences.at(-1)?.length ?? 0) sentences.push(random.chance(0.2) ? sentence(random) : plainSentence(random));
  return sentences.join(' ');
}

/** Four of five sentences of a briefing name no figure, and hardly two are alike. */
function plainSentence(random: Random): string {
  const thing = (): string => `${random.pick(qualities)} ${random.pick(things)}`;
  const said = `the ${thing()} ${random.pick(placesNamed)} ${random.pick(deeds)} the ${thing()} and the ${thing()} ${random.pick(ways)}`;
  return random.chance(0.5) ? `${random.pick(openings)}, ${said}.` : `T${said.slice(1)}.`;
}

/** The floor of all that reads a text: how many lines it has. */
export function walkLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
