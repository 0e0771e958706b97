import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Participant } from '../model.ts';
import { initials, thoseNear, withoutSuffix } from './name-index.ts';
import { singleSpaced } from '../../text/single-spaced.ts';

/** "H.E. Mr. Yin Yong" -> "Yin Yong"; "Mr. Speaker", of which no name would be left, stays. Runs of white space become one space. */
export function withoutHonorific(name: string, format: CompiledFormat): string {
  let rest = singleSpaced(name).trim();
  for (let shorter = rest.replace(format.honorific, ''); shorter !== rest && !format.offices.has(shorter.trim().toLowerCase()); shorter = rest.replace(format.honorific, '')) rest = shorter.trim();
  return rest;
}

/** Without office either: "Vice Chairman Ito" and "Hon. Senator Ito" -> "Ito". */
export function bareName(label: string, format: CompiledFormat): string {
  let rest = withoutHonorific(splitBrackets(label).name, format);
  for (let shorter = rest.replace(format.office, ''); shorter !== rest; shorter = rest.replace(format.office, '')) rest = withoutHonorific(shorter, format);
  return rest;
}

/** "John Roe, Jr." -> "Roe"; "Roe of Ohio" -> "Roe". */
export function familyName(name: string): string {
  return withoutPlace(name).replace(/,? (?:Jr|Sr|JR|SR)\.?$| (?:II|III|IV)$/u, '').split(' ').at(-1) ?? '';
}

function withoutPlace(name: string): string {
  return name.replace(/ of (?:the )?\p{Lu}.*$/u, '');
}

/**
 * "Li Wei (continuing)" -> "Li Wei" and "continuing"; brackets may hold brackets, and several may follow each other: "Una Bell (Port Calder
 * East) (Lab)" -> "Una Bell" and "Port Calder East, Lab". Words that are all in brackets stay.
 */
export function splitBrackets(label: string): { readonly name: string; readonly inside: string } {
  let name = label.trim();
  const inside: string[] = [];
  for (let open = lastBracket(name); open > 0; open = lastBracket(name)) {
    inside.unshift(name.slice(open + 1, -1).trim());
    name = name.slice(0, open).trimEnd();
  }
  return { name, inside: inside.join(', ') };
}

/** Where the bracket opens that the last character closes; 0 where it closes none. */
function lastBracket(words: string): number {
  let depth = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    if (')]）'.includes(words.charAt(at))) depth++;
    else if ('([（'.includes(words.charAt(at))) depth--;
    if (depth === 0) return at === words.length - 1 ? 0 : at;
  }
  return 0;
}

/** What two labels of one speaker have in common: "MS. LI WEI (continuing)" and "Li Wei" give "li wei". */
export function nameKey(label: string, format: CompiledFormat): string {
  return withoutHonorific(splitBrackets(label).name, format).toLowerCase();
}

/** Of each list of participants, whom each label names: a hearing has one label five thousand times. */
const answers = new WeakMap<readonly Participant[], Map<string, Participant | undefined>>();

/**
 * The participant whom a label names: by his whole name, by his name behind an office ("Vice Minister Li Wei"), by a surname that nobody else
 * has, or by an honorific or an office with one part of his name that nobody else has ("Mr. Li", "Mr. Roe of Ohio", "MAYOR SUAREZ", "Under
 * Secretary for Ports Marsh").
 */
export function findParticipant(label: string, participants: readonly Participant[], format: CompiledFormat): Participant | undefined {
  if (participants.length === 0) return undefined;
  const known = answers.get(participants) ?? new Map<string, Participant | undefined>();
  answers.set(participants, known);
  if (!known.has(label)) known.set(label, lookUp(label, participants, format));
  return known.get(label);
}

function lookUp(label: string, listed: readonly Participant[], format: CompiledFormat): Participant | undefined {
  const key = nameKey(label, format);
  const participants = thoseNear(key, listed);
  const whole = participants.find(({ name }) => name.toLowerCase() === key) ?? participants.find(({ name }) => key.endsWith(` ${name.toLowerCase()}`));
  if (whole) return whole;
  if (format.format.shortNames) return findShortName(label, key, participants);
  if (key.startsWith('the ')) return onlyHolder(key.slice(4), participants);
  const family = byFamilyName(label, participants, format);
  if (family.tells) return family.participant;
  const short = key.replace(format.office, '');
  if (short === key && (key.includes(' ') || !format.honorific.test(label))) return onlySurnamed(key, participants);
  return onlyWith(short, participants) ?? (short === key ? undefined : onlyWith(short.slice(short.lastIndexOf(' ') + 1), participants));
}

/** "Torv:", "de Graaf:". */
function onlySurnamed(surname: string, participants: readonly Participant[]): Participant | undefined {
  const named = participants.filter(({ name }) => name.toLowerCase().endsWith(` ${surname}`));
  return named.length === 1 ? named[0] : undefined;
}

/** "THE PRESIDENT" is whom the text calls "President Marsh", or of whom it says no more than that he is president. */
function onlyHolder(office: string, participants: readonly Participant[]): Participant | undefined {
  const holders = participants.filter(({ name, description }) => name.toLowerCase().startsWith(`${office} `) || description?.toLowerCase() === office);
  return holders.length === 1 ? holders[0] : undefined;
}

/** The only one of whose name `words` are the end, or a part. */
function onlyWith(words: string, participants: readonly Participant[]): Participant | undefined {
  const partly = participants.filter(({ name }) => {
    const parts = name.toLowerCase();
    return parts.endsWith(` ${words}`) || parts.split(' ').includes(words);
  });
  return partly.length === 1 ? partly[0] : undefined;
}

/** "Lawsky", "Ben" or "BL" for Benjamin Lawsky, where it is nobody else. */
function findShortName(label: string, key: string, participants: readonly Participant[]): Participant | undefined {
  const isInitials = /^(?:\p{Lu}\.?){2,4}$/u.test(label);
  const fitting = participants.filter(({ name }) => {
    const words = name.toLowerCase().split(' ');
    if (words.at(-1) === key || (words.length > 1 && words[0] === key)) return true;
    return isInitials && initials(words).includes(key.replaceAll('.', ''));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Two of one family name are told apart by the place ("of Ohio"), the first name ("Senator Bill Roe"), or the chair's office. */
function byFamilyName(label: string, participants: readonly Participant[], format: CompiledFormat): { readonly tells: boolean; readonly participant?: Participant | undefined } {
  const bare = bareName(label, format);
  if (bare === splitBrackets(label).name) return { tells: false };
  const name = withoutPlace(bare).toLowerCase();
  const place = / of (?:the )?(\p{Lu}.*)$/u.exec(bare)?.[1]?.toLowerCase();
  const found = participants.filter((participant) => isCalled(participant.name.toLowerCase(), name));
  if (found.length <= 1 && place === undefined) return { tells: found.length === 1, participant: found[0] };
  const local = place === undefined ? found : found.filter(({ description }) => isFrom(description?.toLowerCase() ?? '', place));
  if (local.length === 1) return { tells: true, participant: local[0] };
  // Whom the front matter calls the chair it need not say to be from anywhere.
  const called = local.length === 0 ? found : format.chairOffice.test(label) ? local : [];
  const chairs = called.filter(({ role }) => role === 'chair');
  return { tells: true, participant: chairs.length === 1 ? chairs[0] : undefined };
}

/** "van hollen", "chris van hollen" and "christopher van hollen" are all called "Chris Van Hollen"; so is "hollen". */
function isCalled(name: string, called: string): boolean {
  const plain = withoutSuffix(name);
  if (plain.endsWith(` ${called}`) || plain === called) return true;
  const words = called.split(' ');
  const [first = '', ...rest] = words;
  if (rest.length === 0 || first.length < 2) return false;
  const family = ` ${rest.join(' ')}`;
  return plain.endsWith(family) && plain.slice(0, -family.length).split(' ').some((given) => given.startsWith(first.replace('.', '')));
}

/** A list of two columns may break "North Carolina" behind its first word. */
function isFrom(description: string, place: string): boolean {
  return description.includes(place) || (description !== '' && place.startsWith(`${description} `));
}
