/** The command line's contract: scripts and CI read these. */
export const exitStatus = {
  done: 0,
  /** `check` found something to look at. */
  findings: 1,
  /** The command was called wrongly; nothing was read or written. */
  usage: 2,
  /** A file could not be read (or the output not written, or there was nothing to write); everything else was still done. */
  unreadable: 3,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
