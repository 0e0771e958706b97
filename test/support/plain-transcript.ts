import type { Transcript } from '../../src/core/transcript/model.ts';
import { copyTranscript } from '../../src/core/transcript/parsed-transcript.ts';
import { copyTurn } from '../../src/core/transcript/parsed-turn.ts';
import { copySpeaker } from '../../src/core/transcript/speakers/parsed-speaker.ts';

/** The same as plain data, with all that is found out when it is asked for: to be compared. */
export function plainTranscript(transcript: Transcript): Transcript {
  const { starts, length } = transcript.lines;
  return copyTranscript(transcript, {
    lines: { starts: Array.from(starts), length },
    turns: transcript.turns.map((turn) => copyTurn(turn)),
    speakers: transcript.speakers.map((speaker) => copySpeaker(speaker)),
  });
}
