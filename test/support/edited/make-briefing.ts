import { randomOf, type Random } from './random.ts';

const speakers = ['Petra Callowen', 'Anselm Vorey', 'Ilka Tresmond', 'Davor Lindmark', 'Nadira Oswell'];
const subjects = ['The harbour', 'The metro line', 'Our ferry service', 'The Sandgate Barrier', 'The housing programme', 'The port authority', 'Trade with Varnholm'];
const verbs = ['will be', 'has been', 'is', 'was not', 'will not be', 'could be'];
const outcomes = ['renewed', 'widened', 'dredged', 'paid for', 'opened to all', 'measured again', 'handed over'];
const units = ['percent', 'million crowns', 'kilometres', 'households', 'tonnes', 'days'];
const said = ['Thank you.', 'That is all I can say today.', 'We will continue to open up to the world.', 'Let me be clear about this.', 'I would like to add one point.'];

/** A long briefing in which many sentences are alike, some of them the same, others but for a number. */
export function makeBriefing(seed: number): string {
  const random = randomOf(seed);
  const turns = Array.from({ length: 30 + random.below(30) }, (_, index) => {
    const speaker = index % 2 === 0 ? 'Petra Callowen' : random.pick(speakers);
    const paragraphs = Array.from({ length: 1 + random.below(3) }, () => Array.from({ length: 2 + random.below(5) }, () => sentence(random)).join(' '));
    return `${speaker}:\n\n${paragraphs.join('\n\n')}`;
  });
  return `Press conference on the harbour of Port Calder\n\nPort Calder | 10 a.m. October 16, 2024\n\n${turns.join('\n\n')}\n`;
}

export function sentence(random: Random): string {
  const subject = random.pick(subjects);
  const outcome = random.pick(outcomes);
  const amount = `${1 + random.below(90)}${random.chance(0.4) ? `.${random.below(10)}` : ''} ${random.pick(units)}`;
  switch (random.below(6)) {
    case 0: return random.pick(said);
    case 1: return `${subject} ${random.pick(verbs)} ${outcome}.`;
    case 2: return `${subject} ${random.pick(verbs)} ${outcome} by ${2024 + random.below(8)}, and ${amount} have been set aside.`;
    case 3: return `Last year ${subject.toLowerCase()} grew by ${amount}, compared with ${amount} the year before.`;
    case 4: return `As we said in ${2019 + random.below(5)}, ${subject.toLowerCase()} ${random.pick(verbs)} ${outcome} with ${amount}, no more.`;
    default: return `I believe that ${subject.toLowerCase()} ${random.pick(verbs)} ${outcome} within ${2 + random.below(9)} years.`;
  }
}
