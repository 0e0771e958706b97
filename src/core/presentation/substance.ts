import { sentenceAt } from '../text/sentences.ts';
import { sliceHead, type Span } from '../text/span.ts';
import type { Turn } from '../transcript/model.ts';

/** Where a turn comes to its matter. */
export interface Substance {
  readonly paragraph: Span;
  readonly sentence: Span;
}

/** Who has not come to the matter after so many sentences is not waited for. */
const MOST_SENTENCES = 8;
/** In UTF-16 code units: what is longer says more than thanks. */
const LONGEST_PLEASANTRY = 180;

const THANKS = /^(?:and |so |again,? )?(?:many )?thank(?:s| you)\b/u;
const GREETING = /\b(?:good (?:morning|afternoon|evening|day)|hello|welcome)\b/u;
const ADDRESS = /^(?:ladies and gentlemen|good (?:morning|afternoon|evening|day)|hello|hi\b|greetings|welcome (?:to|back|everyone|all)\b|(?:dear |my )*(?:friends|colleagues|guests|members|representatives|everyone|everybody)\b)/u;
const BARE_ADDRESS = /^(?:ladies and gentlemen|(?:dear |my )*(?:friends|colleagues)(?: (?:from|of) the (?:media|press))?)[.,!]?$/u;
/** After a comma whoever greets or thanks goes on to say something. */
const GOES_ON = /[,;:—–-] ?(?:(?:and|but|so) )?(?:i|we|it|this|that|the|there|they|he|she|let|my|our|you|as|in|on|first|according)\b/u;

const FILLER = /^(?:alright|all right|ok|okay|well|yes|now|right|certainly|sure|so),? /u;
const QUESTION = "(?:(?:your|the|this|that|these|those|both|his|her|first|second|last|two|all|of) )*(?:questions?|one|ones|it|them|you)\\b";
const ANSWERS = '(?:answer|take|respond to|reply to|address|field)';
const HAND_OVERS: readonly RegExp[] = [
  new RegExp(`^(?:i'll|i will|i would like to|i'd like to|let me|i can|i shall|allow me to|we'll|we will) (?:(?:also|now|first|just|briefly|try to) )*${ANSWERS} (?:${QUESTION}|in (?:a few|two|three|four|five|several) (?:points|parts|aspects))`, 'u'),
  new RegExp(`^(?:i'll|i will|i would like to|i'd like to|let me|may i|we'll|we will) (?:(?:now|first) )*(?:invite|ask|hand over to|give the floor to|turn to) [^,;:]{1,80}$`, 'u'),
  /^(?:mr|ms|mrs|dr|prof|minister|director|mayor|vice|deputy)\b[^,;:]{1,60} (?:will|would|can|could)(?: also| now| please)? (?:answer|take|respond|reply|address)\b/u,
  /^(?:(?:that's|that is|this is|it's|it is) )?(?:an? )?(?:very |really |quite )*(?:good|great|excellent|fair|important|interesting) question\b/u,
  /^(?:i have|i had|i've got)(?: just)? (?:a|one|two|three|several|some)(?: quick| brief| short)? questions?(?: (?:for|to) [^,;:]{1,40})?[.!]?$/u,
  /^(?:i'm|i am) (?:an? |the )?(?:(?:reporter|journalist|correspondent) )?(?:with|from) /u,
  /^(?:alright|all right|ok|okay|well|go ahead|please)[.,!]?$/u,
];

const CHINESE = /^(?:谢谢|感谢)[^，,？?]{0,24}[。！!.]?$|^[^？?]{0,30}(?:上午|下午|晚上|早上|大家|你|您|们)好[。！!.]?$/u;

/**
 * The first sentence of a turn that is neither thanks, greeting nor the handing over of a question; the very first where no other follows.
 * Null in a turn without words.
 */
export function substanceOf(text: string, turn: Turn): Substance | null {
  let first: Substance | null = null;
  let seen = 0;
  for (const paragraph of turn.paragraphs) {
    for (let from = paragraph.start; from < paragraph.end; ) {
      const sentence = sentenceAt(text, { start: from, end: paragraph.end }, from);
      if (sentence.end <= sentence.start) break;
      first ??= { paragraph, sentence };
      if (!isPleasantry(sliceHead(text, sentence, LONGEST_PLEASANTRY + 1))) return { paragraph, sentence };
      if (++seen === MOST_SENTENCES) return first;
      from = sentence.end;
    }
  }
  return first;
}

/** Figures and questions are never mere courtesy. */
function isPleasantry(sentence: string): boolean {
  if (sentence.length > LONGEST_PLEASANTRY || /[0-9?？]/u.test(sentence)) return false;
  const words = sentence.toLowerCase().replaceAll('’', "'").replace(/[*_"“”]/gu, '').replace(/\s+/gu, ' ').trim();
  const plain = words.replace(FILLER, '');
  if (CHINESE.test(words)) return true;
  if (GOES_ON.test(plain)) return false;
  return HAND_OVERS.some((pattern) => pattern.test(plain)) || THANKS.test(words) || BARE_ADDRESS.test(words) || (ADDRESS.test(words) && GREETING.test(words));
}
