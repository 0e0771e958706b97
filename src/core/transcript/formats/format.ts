import type { Role, RoleWords } from '../model.ts';

/**
 * What a label looks like. `pattern` is the source of a regular expression (flag `u`) with a group `(?<label>…)`; what follows the whole
 * match is speech. Other groups: `(?<name>…)` the person's name where it is but a part of the label, `(?<about>…)` his office, party or
 * outlet, `(?<start>…)` and `(?<end>…)` when it is said (`1:02:03.400`, `02:03`).
 *
 * It is tried on a line without its indent and without Markdown's marks (`**`, `###`, `> `, `- `), by `at`:
 * `line`: must match the whole line; `start`: at the line's first character; `anywhere`: wherever it matches, several times in a line
 * (begin it with a look-behind, and bound every repetition: lines have 500,000 characters).
 */
export interface LabelShape {
  readonly pattern: string;
  readonly at: 'line' | 'start' | 'anywhere';
  /**
   * `sure`: a label wherever it stands. `likely` (if left out): a label where its name is listed or comes again, or where the turns around
   * it say so. `known`: only where its name is listed or comes again. `weak`: only where it asks and somebody known follows.
   */
  readonly trust?: 'sure' | 'likely' | 'known' | 'weak';
  /** It is none where nobody speaks under it, nor right below such a one: names in a list of voters have the same shape. */
  readonly notInList?: true;
  /** Only where Markdown sets it off: in bold type, or as a heading. A whole line of `sections` that is no label is a section. */
  readonly marked?: 'bold' | 'heading';
  /** White space before it, in columns (an ideographic space counts as one): at least, at most. */
  readonly indent?: readonly [least: number, most: number];
  /** What everybody with such a label does. */
  readonly role?: Role;
  /**
   * The label names nobody. `someone`: a person unknown, perhaps another each time ("Q"). `asker`: whoever asked last ("追问"). `reporter`:
   * whoever asked last where that one has a name, else someone ("记者"). `answerer`: whoever answers here ("答", "A.1."): the only official,
   * where there is but one. `chair`: the only chair, where there is but one, else somebody of that name ("主持人", "The Chairman").
   */
  readonly stands?: 'someone' | 'asker' | 'reporter' | 'answerer' | 'chair';
  /** Words always follow it, on its line, right below without indent, or as a list: alone it is a call ("Senator Reed."), said by whoever speaks. */
  readonly needsWords?: true;
  /** Each such label begins an exchange, even where the same person asked last: a numbered question. */
  readonly anew?: true;
}

/**
 * Where the text lists or presents those who speak, outside of what is said. Groups: `name`, or `surname` and `given` for "Koo, Richard C.";
 * and `about`. Names in capitals are written like others. Found several times in one place, all count.
 */
export interface Listing {
  readonly pattern: string;
  /** `line`: each line above the first turn; `paragraph`: each paragraph there, made one line; `heading`: each heading, wherever it stands. */
  readonly on: 'line' | 'paragraph' | 'heading';
  readonly role: Role;
}

/** Speech before the first label: an introductory statement, a chair's welcome that nobody put a label to. */
export interface OpeningRule {
  /** Tried on each line of words above the first label: the first that it matches begins the turn. */
  readonly begins: string;
  /** Only on lines below a section that this matches ("# Prepared remarks"). */
  readonly below?: string;
  readonly role: Role;
  /**
   * Tried on the title, then on each line above; its group `name` is who speaks. Without one, or where it finds nobody: the only
   * participant with that role, else nobody.
   */
  readonly speaker?: string;
}

/** "First, … Second, … Finally, …": words that number the points of an answer. */
export interface PointSeries {
  /** By ordinal: index 0 holds those for the first. */
  readonly words: readonly (readonly string[])[];
  /** Words that announce the last point, whichever it is. */
  readonly last: readonly string[];
  /** What must stand after such a word; empty where it needs nothing. */
  readonly ends: string;
  /** The marks behind which such a word may stand inside a paragraph; behind those of the ASCII range there must be a space as well. */
  readonly after: string;
}

/**
 * What one kind of transcript looks like, as plain data: built-in formats and those of a user's settings have the same form. Patterns are
 * sources of regular expressions with the flag `u`. Words are in lower case.
 */
export interface Format {
  /** In kebab case: what `structure` prints and the sidecar remembers. */
  readonly name: string;
  /** What a person sees when he chooses. */
  readonly title: string;
  readonly labels: readonly LabelShape[];
  /** What no `likely` or `weak` label is, whatever its shape: a sentence, a number, an ordinal. */
  readonly never: string;
  /** Words that look like labels and are none, not even `sure` ones. */
  readonly except: readonly string[];
  /** In UTF-16 code units, without the colon; longer ones are no labels. */
  readonly maxLabelLength: number;
  /** Whether consecutive labels of one speaker are one turn: captions repeat the label in each cue. */
  readonly joinSameSpeaker: boolean;
  /** Speech before the first label; rules are tried in order. */
  readonly opening: readonly OpeningRule[];

  /** Words that stand before a name and are no part of it, without their stop, as written. */
  readonly honorifics: readonly string[];
  /** Whether a label may be no more of a listed name than its first or last word ("Lawsky") or its initials ("JB"). */
  readonly shortNames: boolean;
  /** Words of office that stand before a name in labels ("Senator", "Baroness"), as written: "Senator Shelby" and "Richard Shelby" may be one. */
  readonly offices: readonly string[];
  /**
   * What tells somebody's role, after the lists of participants and before his habits; the first rule that matches counts. `label`: tried on
   * the label. `says`: tried on what he says anywhere in the transcript ("I'm Una Bell, your moderator").
   */
  readonly roles: readonly { readonly label?: string; readonly says?: string; readonly role: Role }[];
  /**
   * The role of those of whom nothing else tells; `habits`: by what they say over the whole transcript; `chair-or-official`: by that too,
   * where those who ask are all known by their labels.
   */
  readonly otherwise: Role | 'habits' | 'chair-or-official';
  /** Labels of those who are neither chair nor official nor press. */
  readonly otherSpeakers: readonly string[];
  /** What a person sees for a role in this kind of transcript: in a hearing those who ask are members, not press. */
  readonly roleWords: RoleWords;

  /** Header words that announce a list of participants with that role. */
  readonly participantHeadings: Readonly<Record<string, Role>>;
  /** Header words before the date, and others that announce nothing that is read. */
  readonly dateHeadings: readonly string[];
  readonly otherHeadings: readonly string[];
  /** Tried on each line above the first turn: who is announced to speak (group `name`, and `about` for his office), and what he does. */
  readonly announced: readonly { readonly pattern: string; readonly role: Role }[];
  /** In a list without header words, what tells the chair by his office. */
  readonly chairOffice: string;
  /** Tried on each line above the first turn, in order of the patterns; group `title`. Without a match: the first line of words. */
  readonly titles: readonly string[];
  /** A line below the title, which is then all above it: capitals and several lines are no hindrance. */
  readonly titleEnds: string;
  /** Sentences above the first turn that tell when and where: groups `date`, `time`, `place`. */
  readonly settings: readonly string[];
  /** In order: who is found by the first is not listed again by another. */
  readonly listings: readonly Listing[];
  /** Headings above questions and answers in writing; groups `asker` and `answerer`. */
  readonly dialogues: readonly string[];
  /** Sentences that tell who somebody is: groups `name`, and `about`. Tried on the front matter and on what is said. */
  readonly introductions: readonly string[];
  /** How askers tell who they are, and are called: groups `outlet`, and `name`. Tried on a question's first words and on the last words before it. */
  readonly ownIntroductions: readonly string[];

  /** What is said in a turn that asks, that answers, that chairs; tried on the turn's first and last words. */
  readonly speech: {
    readonly asks: string;
    readonly answers: string;
    readonly chairs: string;
  };
  /**
   * Whose turns begin exchanges: all of them (`always`: in a press conference, those of the press), or those that ask something
   * (`asking`: in a debate the chair's, who also calls; in a parliament the members', who also make speeches).
   */
  readonly questions: Readonly<Partial<Record<Role, 'always' | 'asking'>>>;
  /** What a label with a name means that stands again right after its answer: the same asker goes on, or asks anew. A chair asks anew. */
  readonly sameAsker: 'goes-on' | 'asks-anew';
  /**
   * `conference`: the chair gives the floor, the press asks, officials answer. `hearing`: members, the chair too, make statements and ask by
   * turns; an exchange is a member's time with those who answer him.
   */
  readonly proceedings: 'conference' | 'hearing';
  /** First words of a question that goes on with the last one, where the asker has no name or is the chair. */
  readonly followUp: string;
  /** First words, where askers have no names, of one who begins. */
  readonly asksAnew: string;
  /** A whole turn that is but thanks or a greeting. Notes in brackets are left out. */
  readonly courtesy: string;
  /**
   * By which an official or the chair gives the floor to an asker; group `name` where he is named. Tried in order on a turn's last words,
   * a line for each paragraph, without notes in brackets; they begin with an ellipsis where more is said before.
   */
  readonly calls: readonly string[];
  /** Askers whom an official names in full; group `name`. */
  readonly askers: string;
  /** A turn's last words that leave the floor to whoever speaks first. */
  readonly leavesOpen: string;

  /** A tag left by page layout; it may be glued to the label before or after it. */
  readonly pageBreak: string;
  /** Whole lines of page layout: running heads, page numbers. They may stand in mid-sentence. */
  readonly furniture: readonly string[];
  /** Page layout inside lines, glued to the words before and behind it. What stands behind it is read like the beginning of a line. */
  readonly furnitureWithin: readonly string[];
  /** Whole lines that say when what follows is said: groups `start`, and `end`. */
  readonly timings: readonly string[];
  /** Lines that begin a block of layout, which runs to the next blank line: notes and styles of captions. */
  readonly layoutBlocks: readonly string[];
  /** Whether a line between a blank one and a timing is the cue's id, whatever it says. */
  readonly cueIds: boolean;
  /** Tags that nobody says: no words where they stand at either end of a line ("</v>", "<i>"). */
  readonly markup: string;
  /** Whole lines that divide the proceedings: headings, times, who moved what. Nobody says them. */
  readonly sections: readonly string[];
  /**
   * Whole lines from which on nobody speaks, up to the next label: what is printed in the record and was not said. Where no label follows,
   * they begin the back matter.
   */
  readonly silences: readonly string[];
  /** White space, in columns, before the first line of a paragraph in a text broken to a width; 0 where paragraphs don't stand in. */
  readonly paragraphIndent: number;
  /** The first words inside round or square brackets that make a stage direction. */
  readonly stageDirections: readonly string[];
  /** Lines that are captions: no words of a turn, wherever they stand. */
  readonly caption: string;
  /** Lines that end what is said. */
  readonly backMatter: readonly string[];
  /** Lines below the first label that end what is said even where labels follow: a list of those present, the chat beside a call. */
  readonly closes: readonly string[];
  /** Ways to announce the points of an answer. Of several that a turn uses, that which begins first holds the others. */
  readonly points: readonly PointSeries[];

  /** Whether a text of which nobody asks anything, and whose speakers are not listed, can't be of this kind. */
  readonly mustAsk: boolean;
  /** What speakers say at a time, on the average, at the very least, in words; lists and plays have less. */
  readonly minMeanWords: number;
  /**
   * Signs that a text is of this kind, or (with a weight below 0) that it is not, tried on the whole text; those that are `spoken` count
   * only inside turns.
   */
  readonly evidence: readonly { readonly pattern: string; readonly weight: number; readonly spoken?: true }[];
  /** A text in whose beginning this does not match is not of this kind, unless a person says so; empty requires nothing. */
  readonly requires: string;
  /**
   * A text in whose beginning this matches may be what a single person says: page heads that nothing else has. Its signs must add up all the
   * same. Empty: somebody must answer.
   */
  readonly proof: string;
  /** The weight from which a text is taken for one of this kind. */
  readonly threshold: number;
}

/** A format as it is written down: what is left out is then that of the format it extends, or of `english`. */
export type OwnFormat = Partial<Format> & Pick<Format, 'name'> & { readonly extends?: string };

/** The same for one that ships: it says what its labels are. */
export type FormatDeclaration = OwnFormat & Pick<Format, 'labels'>;
