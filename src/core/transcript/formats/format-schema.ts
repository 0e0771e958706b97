import * as v from 'valibot';
import type { Format } from './format.ts';

/** What JSON cannot say: that a field is there and undefined. */
type Loose<T> = T extends object ? { readonly [Key in keyof T]: Loose<T[Key]> | (undefined extends T[Key] ? undefined : never) } : T;

const word = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));
const words = (description: string) => v.pipe(v.array(v.string()), v.description(description));
const pattern = (description: string) => v.pipe(v.string(), v.description(`${description} A regular expression (flag u).`));
const patterns = (description: string) => v.pipe(v.array(v.string()), v.description(`${description} Regular expressions (flag u).`));
const flag = (description: string) => v.pipe(v.boolean(), v.description(description));
const amount = (description: string) => v.pipe(v.number(), v.minValue(0), v.description(description));
const role = (description: string) => v.pipe(v.picklist(['chair', 'official', 'press', 'other']), v.description(description));

const roleWord = v.optional(v.picklist(['press', 'member', 'panel', 'witness', 'minister', 'candidate', 'participant']));

const questionsOf = v.optional(v.picklist(['always', 'asking']));

const labelShape = v.pipe(
  v.strictObject({
    pattern: pattern(
      'What a label looks like, with a group (?<label>…); what follows the whole match is speech. Other groups: name, where the name is but a part of the label; about: office, party or outlet; start and end: when it is said.',
    ),
    at: v.pipe(v.picklist(['line', 'start', 'anywhere']), v.description('line: it is the whole line; start: it begins a line; anywhere: it may stand in the middle of a line.')),
    trust: v.optional(v.pipe(
      v.picklist(['sure', 'likely', 'known', 'weak']),
      v.description('sure: a label wherever it stands; likely (if left out): where its name is listed or comes again, or the turns around it say so; known: only where its name is listed or comes again; weak: only where it asks and somebody known follows.'),
    )),
    marked: v.optional(v.pipe(v.picklist(['bold', 'heading']), v.description('Only where Markdown sets it off: in bold type, or as a heading.'))),
    indent: v.optional(v.pipe(v.strictTuple([v.number(), v.number()]), v.description('White space before it, in columns: at least, at most.'))),
    role: v.optional(role('What everybody with such a label does.')),
    stands: v.optional(v.pipe(
      v.picklist(['someone', 'asker', 'reporter', 'answerer', 'chair']),
      v.description('The label names nobody. someone: perhaps another each time ("Q"); asker: whoever asked last; reporter: the same where that one has a name, else someone; answerer: whoever answers here ("A"); chair: the only chair.'),
    )),
    notInList: v.optional(v.pipe(v.literal(true), v.description('It is none where no words follow, nor right below such a one: names in a list of voters.'))),
    needsWords: v.optional(v.pipe(v.literal(true), v.description('Words always follow it, on its line or right below; alone it is a call.'))),
    anew: v.optional(v.pipe(v.literal(true), v.description('Each such label begins an exchange: a numbered question.'))),
  }),
  v.description('One shape of label.'),
);

/** Typed by the fields of `Format`, so that none is forgotten. */
const entries = {
  title: word('What people read in the list of formats; the name if left out.'),
  labels: v.pipe(v.array(labelShape), v.description('The shapes of labels, tried in this order.')),
  never: pattern('What no label is, whatever its shape, unless it is sure.'),
  except: words('Words that look like labels and are none, in lower case.'),
  maxLabelLength: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200), v.description('Longer ones are no labels. In characters, without the colon.')),
  joinSameSpeaker: flag('Whether labels of one speaker that follow each other make one turn.'),
  opening: v.pipe(
    v.array(v.strictObject({
      begins: pattern('The line of words above the first label with which it begins.'),
      below: v.optional(pattern('Only on lines below a section that this matches.')),
      role: role('What the speaker of the opening does.'),
      speaker: v.optional(pattern('Tried on the title and the lines above; its group name is who speaks.')),
    })),
    v.description('Speech before the first label.'),
  ),
  honorifics: words('Words that stand before a name and are no part of it, without their stop: "Mr", "Dr".'),
  shortNames: flag('Whether a label may be no more of a listed name than its first or last word or its initials.'),
  offices: words('Words of office that stand before a name in labels: "Senator".'),
  roles: v.pipe(
    v.array(v.strictObject({
      label: v.optional(pattern('Tried on the label.')),
      says: v.optional(pattern('Searched in each paragraph of what he says.')),
      role: role('The role.'),
    })),
    v.description("What tells somebody's role by his label or by what he says; the first that matches counts."),
  ),
  otherwise: v.pipe(
    v.picklist(['chair', 'official', 'press', 'other', 'habits', 'chair-or-official']),
    v.description('The role of those of whom nothing else tells; habits: by what they say; chair-or-official: by that too, where those who ask are all known by their labels.'),
  ),
  otherSpeakers: words('Labels of those who are neither chair nor official nor press, in lower case: "interpreter".'),
  roleWords: v.pipe(
    v.strictObject({ chair: roleWord, official: roleWord, press: roleWord, other: roleWord }),
    v.description('What people read for a role in this kind of transcript.'),
  ),
  participantHeadings: v.pipe(v.record(v.string(), role('The role of those listed.')), v.description('Header words, in lower case, that announce a list of participants with that role.')),
  dateHeadings: words('Header words before the date, in lower case.'),
  otherHeadings: words('Other header words, in lower case.'),
  chairOffice: pattern('In a list without header words, what tells the chair by his office.'),
  announced: v.pipe(
    v.array(v.strictObject({ pattern: pattern('Searched in each line above the first turn: groups name and about.'), role: role('What he does who is announced.') })),
    v.description('Who is announced to speak.'),
  ),
  titles: patterns('Lines above the first turn that hold the title, in a group title.'),
  titleEnds: pattern('A line below the title, which is then all above it.'),
  settings: patterns('Sentences above the first turn that tell when and where: groups date, time and place.'),
  listings: v.pipe(
    v.array(v.strictObject({
      pattern: pattern('Who speaks: groups name, or surname and given; and about.'),
      on: v.pipe(v.picklist(['line', 'paragraph', 'heading']), v.description('Where it is searched: in each line or paragraph above the first turn, or in each heading.')),
      role: role('What those do who are listed.'),
    })),
    v.description('Where the text lists or presents those who speak.'),
  ),
  dialogues: patterns('Headings above questions and answers in writing: groups asker and answerer.'),
  ownIntroductions: patterns('How askers tell who they are, and are called: groups outlet, and name.'),
  introductions: patterns('Sentences that tell who somebody is: groups name and about.'),
  speech: v.pipe(
    v.strictObject({ asks: pattern('What is said in a turn that asks.'), answers: pattern('What is said in a turn that answers.'), chairs: pattern('What is said in a turn that chairs.') }),
    v.description('What tells by the words of a turn what its speaker does.'),
  ),
  questions: v.pipe(
    v.strictObject({ chair: questionsOf, official: questionsOf, press: questionsOf, other: questionsOf }),
    v.description('Whose turns begin exchanges. always: all of them; asking: those that ask something.'),
  ),
  followUp: pattern('First words of a question that goes on with the last one, where the asker has no name or is the chair.'),
  sameAsker: v.pipe(v.picklist(['goes-on', 'asks-anew']), v.description('What it means that a name asks again right after its answer.')),
  proceedings: v.pipe(
    v.picklist(['conference', 'hearing']),
    v.description('conference: the chair gives the floor, the press asks, officials answer; hearing: members make statements and ask by turns.'),
  ),
  calls: patterns('By which an asker without a name is given the floor: tried in order on the last words of a turn, a line for each paragraph; they begin with an ellipsis where more is said before. Group name, where it is one.'),
  asksAnew: pattern('First words of an asker who begins, where askers have no names.'),
  courtesy: pattern('A whole turn that is but thanks or a greeting.'),
  askers: pattern('Askers whom an official names in full; group name.'),
  leavesOpen: pattern('Last words of a turn that leave the floor to whoever speaks first: "(Crosstalk.)".'),
  pageBreak: v.pipe(v.string(), v.description('A tag left by page layout, as it stands; it may be glued to a label.')),
  furniture: patterns('Whole lines of page layout: running heads, page numbers.'),
  furnitureWithin: patterns('Page layout that stands in the middle of lines.'),
  timings: patterns('Whole lines that say when what follows is said: groups start and end.'),
  layoutBlocks: patterns('Lines that begin a block of layout, which runs to the next blank line.'),
  cueIds: flag('Whether a line between a blank one and a timing is the id of a cue, whatever it says.'),
  markup: pattern('Tags that nobody says, at either end of a line: "</v>".'),
  sections: patterns('Whole lines that divide the proceedings; nobody says them.'),
  silences: patterns('Whole lines from which on nobody speaks, up to the next label.'),
  paragraphIndent: amount('White space before the first line of a paragraph in a text broken to a width, in columns; 0 where there is none.'),
  stageDirections: words('The first words inside brackets that make a stage direction: "laughter".'),
  caption: pattern('Lines that are captions, wherever they stand.'),
  backMatter: patterns('Lines that end what is said.'),
  closes: patterns('Lines below the first label that end what is said even where labels follow.'),
  points: v.pipe(
    v.array(v.strictObject({
      words: v.pipe(v.array(v.array(v.string())), v.description('First those for the first point.')),
      last: words('Words that announce the last point, whichever it is.'),
      ends: pattern('What must stand after such a word; empty where it needs nothing.'),
      after: v.pipe(v.string(), v.description('The marks behind which such a word may stand inside a paragraph.')),
    })),
    v.description('Ways to announce the points of an answer: "First, … Second, …".'),
  ),
  mustAsk: flag('Whether a text in which nobody asks, and whose speakers are not listed, cannot be of this kind.'),
  minMeanWords: amount('What speakers say at a time at the least, on the average, in words.'),
  evidence: v.pipe(
    v.array(v.strictObject({
      pattern: pattern('Searched in the whole text; ^ and $ are the ends of a line.'),
      weight: v.pipe(v.number(), v.description('How much it speaks for this kind; below 0 against it.')),
      spoken: v.optional(v.pipe(v.literal(true), v.description('Counts only inside turns.'))),
    })),
    v.description('Signs that a text is of this kind, or is not.'),
  ),
  requires: pattern('What the beginning of a text of this kind must hold; empty requires nothing.'),
  proof: pattern('What the beginning of a text holds that is of this kind even where only one person speaks; empty if nothing proves that.'),
  threshold: v.pipe(v.number(), v.description('The weight from which a text is taken for one of this kind.')),
} satisfies { readonly [Name in Exclude<keyof Format, 'name'>]: v.GenericSchema<unknown, Loose<Format[Name]>> };

/** All but the name may be left out: it is then as in the format that is extended. */
export const formatSchema = v.pipe(
  v.strictObject({
    name: word('A short name, for example "port-calder-briefing". A built-in format of that name is replaced.'),
    extends: v.optional(word('The name of the format that says what is left out here; "english" if left out.')),
    ...v.partial(v.strictObject(entries)).entries,
  }),
  v.title('Format of transcripts'),
  v.description('What one kind of transcript looks like.'),
);

/** The file form of `transcripts.json`. Loose, so that a file with fields of a later version can be read. */
export const transcriptsFileSchema = v.pipe(
  v.looseObject({
    $schema: v.optional(v.pipe(v.string(), v.description('The address of this schema.'))),
    formats: v.optional(v.pipe(v.array(formatSchema), v.description('Formats of transcripts in this folder and those below it. They come before those that ship.'))),
  }),
  v.title('Transcripts'),
  v.description('How the transcripts of a folder are read.'),
);
