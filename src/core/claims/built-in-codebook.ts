import { type Attribute, type Codebook, makeTag } from './codebook.ts';

const ask = (id: string, name: string, definition: string, values: readonly string[] = []): Attribute => ({ id, name, definition, values, required: false });

/**
 * What claims are tagged with where the workspace has no `codebook.json`. Each tag says what a codebook says of a code after DeCuir-Gunby,
 * Marshall and McCulloch (2011): definition, what belongs to it, what does not, an example. No answer is required: a team decides that.
 */
export const builtInCodebook: Codebook = {
  title: 'Policy transcripts',
  tags: [
    makeTag({
      id: 'commitment',
      name: 'Commitment',
      definition:
        'The speaker binds himself or his institution to do or not to do something: "we will", "we are going to". Not what is already done, and not a hope or a call on others.',
      include: ['"We will", "we are going to", "the ministry shall", said of the speaker or his institution.', 'A promise not to do something.'],
      exclude: ['What is already done.', 'A hope, an appeal or advice to others.', 'A number to be reached without an action: tag it as a target.'],
      example: 'We will open the second ferry berth at Port Calder before the end of June.',
      color: 'green',
      icon: 'verified',
      attributes: [
        ask('who', 'Who', 'Who is bound by it?'),
        ask('measure', 'Measure', 'What is to be done?'),
        ask('deadline', 'Deadline', 'By when?'),
        ask('condition', 'Condition', 'On what condition, if any?'),
      ],
    }),
    makeTag({
      id: 'target',
      name: 'Target',
      definition:
        'A result to be reached by a stated or implied time that one could check: a level, share, number or rank. Not an aim without any measure; tag an action promised without a result as a commitment.',
      include: ['A level, share, number or rank that is to be reached.', 'A time that is implied: "this term", "in the plan\'s five years".'],
      exclude: ['An aim that nobody could check.', 'A forecast that the speaker does not want to bring about.'],
      example: 'By 2035 four fifths of the harbour\'s cranes are to run on shore power.',
      color: 'blue',
      icon: 'target',
      attributes: [ask('result', 'Result', 'What is to be reached?'), ask('deadline', 'Deadline', 'By when?')],
    }),
    makeTag({
      id: 'statistic',
      name: 'Statistic',
      definition:
        'A figure stated as a fact about the past or the present: an amount, share, rate, rank or count. Not a figure that is planned, which is a target, and not dates or numbers of rules and meetings.',
      include: ['Amounts, shares, rates, ranks and counts of what was or is.', 'Figures in words: "half of the fleet".'],
      exclude: ['Planned figures: tag them as a target.', 'Dates, and numbers of rules, meetings or rooms.'],
      example: 'Last year the yards of Varnholm repaired 214 vessels.',
      color: 'purple',
      icon: 'graph',
      attributes: [ask('source', 'Source', 'Who says so, or where can it be looked up?'), ask('period', 'Period', 'For which time does it hold?')],
    }),
    makeTag({
      id: 'comparison',
      name: 'Comparison',
      definition:
        'Sets something against an earlier time, another place or group, or an average: growth, decline, "the highest", "twice as". Both sides must be named or plain from the context; not mere praise.',
      include: ['Growth and decline.', 'Superlatives and ranks whose field is known.'],
      exclude: ['Praise without another side: "excellent results".'],
      example: 'Rents in the old docks rose twice as fast as in the rest of the city.',
      color: 'purple',
      icon: 'arrow-swap',
      attributes: [ask('baseline', 'Baseline', 'What is it set against?'), ask('period', 'Period', 'For which time does it hold?')],
    }),
    makeTag({
      id: 'causal-claim',
      name: 'Causal claim',
      definition:
        'Says that one thing brought about, helped or hindered another: "because", "led to", "thanks to". Not two facts side by side, and not an intention ("in order to").',
      include: ['"Because", "led to", "thanks to", "as a result of".', 'What helped or hindered, not only what brought about.'],
      exclude: ['Two facts side by side.', 'An intention: "in order to".'],
      example: 'The dredging of the estuary has brought the big freighters back.',
      color: 'orange',
      icon: 'git-merge',
      attributes: [ask('cause', 'Cause', 'What is said to be the cause?'), ask('effect', 'Effect', 'What is said to be its effect?')],
    }),
    makeTag({
      id: 'attribution',
      name: 'Attribution',
      definition:
        'Credits a statement, figure or position to somebody else: a report, an agency, a named or unnamed source. Not what the speaker says for his own institution.',
      include: ['Reports, agencies, named and unnamed sources.', 'What the questioner says that others have said.'],
      exclude: ['What the speaker says for his own institution.'],
      example: 'According to the Varnholm Fisheries Board, stocks have recovered.',
      color: 'yellow',
      icon: 'quote',
      attributes: [ask('source', 'Source', 'Who says so, or where can it be looked up?')],
    }),
    makeTag({
      id: 'evasion',
      name: 'Evasion',
      definition:
        'An answer that declines, defers or replaces what was asked: "I have nothing to add", a referral, a change of subject. Not an answer that is short, unwelcome or honestly without knowledge that it then names.',
      include: ['"I have nothing to add", "we will see".', 'A referral to somebody else, or to a later day.'],
      exclude: ['A short or unwelcome answer to what was asked.', 'A lack of knowledge that is named and explained.'],
      example: 'Let us not speculate. What matters is that the harbour is open.',
      color: 'red',
      icon: 'circle-slash',
      attributes: [ask('manner', 'Manner', 'How is the question evaded?', ['declines', 'defers', 'refers elsewhere', 'changes the subject'])],
    }),
  ],
};
