import type { Format } from '../format.ts';

/** English transcripts of the State Council Information Office and of those who follow its house style. */
export const scio: Format = {
  name: 'scio',
  label: {
    pattern:
      '^[\\p{Lu}\\p{Nd}][^\\s:：.?!]*\\.?(?: (?:[\\p{Lu}\\p{Nd}&(\\-–—][^\\s:：?!]*|of|and|the|for|in|on|at|to|de|la|le|du|des|von|van|der|da|do|bin|al))*$',
    maxLength: 90,
    except: ['note', 'notes', 'source', 'sources', 'background', 'contact', 'caption', 'photo', 'editor', 'key points', 'highlights', 'summary',
      'related', 'related links', 'read more', 'contents', 'agenda', 'attachment', 'appendix', 'disclaimer', 'copyright', 'todo', 'warning',
      'example', 'question', 'answer', 'questions', 'answers', 'question and answer', 'q&a'],
  },
  honorifics: ['Mr', 'Ms', 'Mrs', 'Miss', 'Mme', 'Dr', 'Prof', 'Professor', 'Sir', 'Dame'],
  participantHeadings: {
    speakers: 'official', speaker: 'official', officials: 'official', 'main speakers': 'official', 'keynote speaker': 'official',
    chairperson: 'chair', chairpersons: 'chair', chair: 'chair', chairman: 'chair', chairwoman: 'chair', moderator: 'chair', host: 'chair',
  },
  dateHeadings: ['date', 'time and date', 'date and time'],
  otherHeadings: ['time', 'place', 'venue', 'location', 'topic', 'theme', 'read in chinese', 'interpreters', 'participants'],
  otherSpeakers: ['interpreter', 'translator', 'unidentified', 'unidentified speaker', 'unknown', 'unknown speaker', 'staff', 'narrator', 'audience'],
  pageBreak: '_ueditor_page_break_tag_',
  stageDirections: ['laughter', 'laughs', 'applause', 'crosstalk', 'cross talk', 'inaudible', 'pause', 'interruption', 'interruptions', 'music',
    'video', 'technical difficulties', 'off mic', 'off-mic', 'through interpreter', 'via interpreter', 'speaks', 'in chinese', 'in english', 'silence'],
  backMatter: [
    '^Translated (?:and edited )?by\\b', '^Edited by\\b', '^\\(?Editor: ', '^/\\p{Nd}{1,3}(?:\\s|$)', '^In case of any discrepancy\\b',
    '^The (?:Chinese|original) version (?:shall )?prevails?\\b', '^Copyright\\b', '^(?:©|&copy;)',
  ],
  points: [
    ['first', 'firstly', 'first of all', 'first and foremost'], ['second', 'secondly'], ['third', 'thirdly'], ['fourth', 'fourthly'],
    ['fifth', 'fifthly'], ['sixth', 'sixthly'], ['seventh', 'seventhly'], ['eighth', 'eighthly'], ['ninth', 'ninthly'], ['tenth', 'tenthly'],
  ],
  minMeanWords: 18,
  evidence: [
    { pattern: '^(?:```|~~~)', weight: -100 },
    { pattern: '^(?:Dramatis [Pp]ersonae|(?:ACT|Act|SCENE|Scene|Exercise) [\\dIVX])', weight: -100 },
    { pattern: '_ueditor_page_break_tag_', weight: 2 },
    { pattern: '^[ \\t\\u3000]*(?:Speakers?|Chairpersons?|Moderator)[:：]?[ \\t]*$', weight: 1 },
    { pattern: '\\b(?:press|news) (?:conference|briefing)\\b|\\bmedia briefing\\b|\\bState Council Information Office\\b', weight: 1 },
    { pattern: '\\bfloor is (?:now )?open\\b|\\bopen(?:ed)? the floor\\b|\\bidentify (?:the|your) (?:news|media|outlet)|\\b(?:take|raise) (?:your |the )?questions?\\b|\\b(?:next|last|final) (?:two |three )?questions?\\b', weight: 1 },
    { pattern: "^(?:Alright|Okay|OK|Well)?,? ?(?:I )?[Tt]hank(?:s| you)[^.\\n]{0,20} for (?:your|the|that|this) (?:attention|interest|questions?)\\b", weight: 1 },
    { pattern: '\\bgive the floor to\\b|\\bLadies and gentlemen\\b|\\b[Ff]riends from the (?:media|press)\\b|\\bmembers of the (?:media|press)\\b', weight: 1 },
  ],
  threshold: 3,
};
