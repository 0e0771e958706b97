/** What is wrong with a gold that was made by a program: 1-based lines by the reason. */
export interface GoldErrors {
  /** Lines that it takes for turns and that are none. */
  readonly notTurns: Readonly<Record<string, readonly number[]>>;
  /** Lines on which turns begin that it does not have. */
  readonly missing: Readonly<Record<string, readonly number[]>>;
}

/** Each line read by a person; by the gold's name. Printed in docs/scores.md. */
export const goldErrors: Readonly<Record<string, GoldErrors>> = {
  'CHRG-110shrg50409_senate_monetary_policy': {
    notTurns: {
      'the chair gives the floor: a name alone in his own words': [831, 919, 1292, 1402, 1482, 1559, 1629, 1939, 2106],
      'a wrapped line in the middle of a sentence': [1294],
    },
    missing: {
      'a senator and the answers to him': [920, 932, 959, 975, 979, 998],
      'a label with "[presiding]"': [1725],
      'written questions and answers, Q.1. and A.1.': [2575, 2588, 2625, 2638, 2668, 2677, 2700, 2710, 2739, 2745, 2765, 2776, 2783, 2790],
    },
  },
  'CHRG-111hhrg61852_house_monetary_policy': {
    notTurns: {},
    missing: {
      'labels with a state ("… of New York")': [702, 747, 979, 982, 988, 990, 1036, 1073, 1162, 1249, 1254, 1344, 1347, 1425, 1523, 1527],
    },
  },
};
