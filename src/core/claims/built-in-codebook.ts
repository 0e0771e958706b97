import type { Codebook } from './codebook.ts';

/** What claims are tagged with where the workspace has no `codebook.json`. */
export const builtInCodebook: Codebook = {
  title: 'Policy transcripts',
  tags: [
    {
      id: 'commitment',
      name: 'Commitment',
      definition:
        'The speaker binds himself or his institution to do or not to do something: "we will", "we are going to". Not what is already done, and not a hope or a call on others.',
    },
    {
      id: 'target',
      name: 'Target',
      definition:
        'A result to be reached by a stated or implied time that one could check: a level, share, number or rank. Not an aim without any measure; tag an action promised without a result as a commitment.',
    },
    {
      id: 'statistic',
      name: 'Statistic',
      definition:
        'A figure stated as a fact about the past or the present: an amount, share, rate, rank or count. Not a figure that is planned, which is a target, and not dates or numbers of rules and meetings.',
    },
    {
      id: 'comparison',
      name: 'Comparison',
      definition:
        'Sets something against an earlier time, another place or group, or an average: growth, decline, "the highest", "twice as". Both sides must be named or plain from the context; not mere praise.',
    },
    {
      id: 'causal-claim',
      name: 'Causal claim',
      definition:
        'Says that one thing brought about, helped or hindered another: "because", "led to", "thanks to". Not two facts side by side, and not an intention ("in order to").',
    },
    {
      id: 'attribution',
      name: 'Attribution',
      definition:
        'Credits a statement, figure or position to somebody else: a report, an agency, a named or unnamed source. Not what the speaker says for his own institution.',
    },
    {
      id: 'evasion',
      name: 'Evasion',
      definition:
        'An answer that declines, defers or replaces what was asked: "I have nothing to add", a referral, a change of subject. Not an answer that is short, unwelcome or honestly without knowledge that it then names.',
    },
  ],
};
