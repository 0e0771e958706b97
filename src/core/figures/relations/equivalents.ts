import { drain, type Steps } from '../../text/steps.ts';
import type { Figure } from '../model.ts';
import { inBaseUnit, sameMeasure, unitsPer } from './conversions.ts';

/**
 * Two figures that stand side by side for the same amount: "4.4 trillion yuan ($611.23 billion)", "10 miles (16 km)", "a third, or 33 percent".
 * `rate`: money in two currencies; `factor`: a quantity in two units; `share`: a share in two forms; `whole`: an amount with its share.
 */
export interface Equivalent {
  readonly kind: 'rate' | 'factor' | 'share' | 'whole';
  /** Indexes of the figures, in the order of the text. */
  readonly first: number;
  readonly second: number;
  /** How many of the first's unit are one of the second's: 7.2 CNY per USD. For a `whole`: what 100 % would be, in the first's unit. */
  readonly rate: number;
}

/** UTF-16 units that may stand between two equivalents, and behind the second before its bracket closes. */
const BETWEEN = 60;
const BEHIND = 60;

/** A step's work. */
const STEP = 512;

/** All in lower case, as what they are held against: without regard to case they took 12 ms to compile. */
const APPROX = String.raw`(?:about|around|some|nearly|almost|roughly|approximately|approx\.?|over|more than|less than|just over|just under|only|a little over|[~≈=])`;
const EQUALS = String.raw`(?:or|i\.e\.,?|that is,?|equivalent to|equal to|equals|equalling|equaling|amounting to|the equivalent of|which is|which equals|which is equivalent to|in other words,?|converted to|worth|us)`;
const CHINESE = '(?:约合|折合|合计约|约为|约等于|相当于|等于|即|也就是|约|合|近|超过|逾|大约|人民币|美元)';
const LINK = String.raw`(?:${EQUALS}|${APPROX}|${CHINESE}|in|a|an|the)`;
/** Up to four words of the first figure's own (its noun, "renminbi"), then a bracket and words that say "that is". */
const BRACKET = new RegExp(String.raw`^[^\S\n]?(?:[\p{L}'’-]{1,20}[^\S\n]){0,4}[\p{L}'’-]{0,20}[^\S\n]?[(（[][^\S\n]?(?:${LINK}[^\S\n]?){0,4}$`, 'u');
/** ", or about", ", equivalent to", "，约合": words that say "that is" without a bracket. */
const APPOSITION = new RegExp(String.raw`^(?:[^\S\n]?[,，—–-])?[^\S\n]?(?:${EQUALS}|约合|折合|相当于|约等于|也就是|即)[^\S\n]?(?:${LINK}[^\S\n]?){0,3}$`);
/** "four days or a week": a choice as well as another word for the same. */
const CHOICE = /^(?:[^\S\n]?[,，—–-])?[^\S\n]?or\b/;
const COMMA = /^[^\S\n]?[,，—–-]/;
/** What may stand behind the second figure before its bracket closes. */
const CLOSED = /^(?:[^\S\n]|at|then|the|current|today's|prevailing|exchange|rates?|time|that|each|per|a|year|month|now|in|us|dollars?|total|equivalent|or so|approximately|左右|人民币|以上|多){0,8}[)）\]]/;

/** Looks at neighbours alone, and at a fixed number of characters between them. */
export function findEquivalents(text: string, figures: readonly Figure[]): readonly Equivalent[] {
  return drain(findEquivalentsInSteps(text, figures));
}

export function* findEquivalentsInSteps(text: string, figures: readonly Figure[]): Steps<readonly Equivalent[]> {
  const found: Equivalent[] = [];
  for (let index = 1; index < figures.length; index += 1) {
    if (index % STEP === 0) yield;
    const [first, second] = [figures[index - 1], figures[index]];
    if (first === undefined || second === undefined || second.span.start - first.span.end > BETWEEN || found.at(-1)?.second === index - 1) continue;
    const kind = pairKind(first, second);
    const rate = kind === null ? null : rateOf(kind, first, second);
    if (kind !== null && rate !== null && standsForSame(text, first, second, kind)) found.push({ kind, first: index - 1, second: index, rate });
  }
  return found;
}

function pairKind(first: Figure, second: Figure): Equivalent['kind'] | null {
  if (first.kind === 'money' && second.kind === 'money') return first.unit === second.unit ? null : 'rate';
  if (first.kind === 'quantity' && second.kind === 'quantity') {
    return first.unit !== null && second.unit !== null && first.unit !== second.unit && sameMeasure(first.unit, second.unit) ? 'factor' : null;
  }
  const shares = [first, second].filter(isShare).length;
  if (shares === 2) return first.kind === second.kind ? null : 'share';
  const amount = first.kind === 'money' || first.kind === 'quantity' || first.kind === 'count';
  return amount && isShare(second) ? 'whole' : null;
}

function isShare({ kind, unit }: Figure): boolean {
  return kind === 'ratio' || (kind === 'percent' && unit === '%');
}

function rateOf(kind: Equivalent['kind'], first: Figure, second: Figure): number | null {
  const [one, other] = [middle(first.value), middle(second.value)];
  if (one === null || other === null || Array.isArray(first.value) !== Array.isArray(second.value) || one <= 0 || other <= 0) return null;
  if (kind !== 'whole') return one / other;
  const share = second.kind === 'ratio' ? other : other / 100;
  return share <= 1 ? one / share : null;
}

/** The middle of a range stands for it: both ends were converted alike. */
function middle(value: Figure['value']): number | null {
  if (typeof value === 'string') return null;
  return typeof value === 'number' ? value : (value[0] + value[1]) / 2;
}

function standsForSame(text: string, first: Figure, second: Figure, kind: Equivalent['kind']): boolean {
  const between = text.slice(first.span.end, second.span.start).toLowerCase();
  if (BRACKET.test(between)) return CLOSED.test(text.slice(second.span.end, second.span.end + BEHIND).toLowerCase());
  if (!APPOSITION.test(between)) return false;
  if (kind === 'factor' && CHOICE.test(between) && (!COMMA.test(between) || isTime(first)) && !converts(first, second)) return false;
  // "5 or 10 percent", "300 people or half of them": a choice, where no comma says that the second is the first again.
  return kind === 'rate' || kind === 'factor' || COMMA.test(between);
}

function isTime({ unit }: Figure): boolean {
  const measure = inBaseUnit(1, unit ?? '').measure;
  return measure === 'time' || measure === 'months';
}

/** Within what anybody rounds. */
function converts(first: Figure, second: Figure): boolean {
  const [rate, usual] = [rateOf('factor', first, second), unitsPer(first.unit ?? '', second.unit ?? '')];
  return rate !== null && usual !== null && Math.abs(Math.log(rate / usual)) < 0.1;
}
