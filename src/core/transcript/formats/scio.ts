import type { Format } from '../format.ts';

/** English transcripts of the State Council Information Office and of those who follow its house style. */
export const scio: Format = {
  name: 'scio',
  label: {
    name:
      '^["“‘(]?(?:[\\p{Lu}\\p{Nd}][^\\s:：?!;]*|\\p{Ll}{1,3}\\p{Lu}[^\\s:：?!;]*|[\\p{Ll}\\p{Nd}-]+(?:\\.[\\p{Ll}-]+)+)(?:[\\s,]+(?:["“‘(&|/\\-–—\\p{Lu}\\p{Nd}][^\\s:：?!;,]*|of|and|the|for|in|on|at|to|from|via|with|reporters?|journalists?|correspondents?|website|newspaper|de|d\'|la|le|du|des|von|van|der|da|do|bin|al|[\\p{Ll}\\p{Nd}-]+(?:\\.[\\p{Ll}-]+)+))*["”’)]?$',
    never:
      '^(?:in )?\\p{Nd}[\\p{Nd}.,%-]*$|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?$|\\b(?:we|i|you|they|it|our|my|your|their|are|is|were|was|will|can|must|should|following|follows|these|those|this|that|here|have|has|had|said|says|added)\\b',
    maxLength: 90,
    except: ['note', 'notes', 'source', 'sources', 'background', 'contact', 'caption', 'photo', 'editor', 'key points', 'highlights', 'summary',
      'related', 'related news', 'related links', 'read more', 'contents', 'agenda', 'attachment', 'appendix', 'disclaimer', 'copyright', 'todo',
      'warning', 'example', 'questions', 'answers', 'question and answer', 'q&a', 'thank you', 'installation', 'usage', 'options', 'user', 'assistant'],
  },
  honorifics: ['H.E', 'HE', 'Mr', 'Ms', 'Mrs', 'Miss', 'Mme', 'Dr', 'Prof', 'Professor', 'Academician', 'Amb', 'Ambassador', 'Gen', 'General', 'Sir', 'Dame'],
  participantHeadings: {
    speakers: 'official', speaker: 'official', officials: 'official', 'main speakers': 'official', 'keynote speaker': 'official',
    chairperson: 'chair', chairpersons: 'chair', chair: 'chair', chairman: 'chair', chairwoman: 'chair', moderator: 'chair', host: 'chair',
  },
  dateHeadings: ['date', 'time and date', 'date and time'],
  otherHeadings: ['time', 'place', 'venue', 'location', 'topic', 'theme', 'read in chinese', 'interpreters', 'participants'],
  otherSpeakers: ['interpreter', 'translator', 'unidentified', 'unidentified speaker', 'unknown', 'unknown speaker', 'staff', 'narrator', 'audience'],
  speech: {
    asks:
      '[?？]|\\b[Mm]y (?:first |second |next )?questions? (?:is|are|concerns?|goes)\\b|\\b(?:have|ask) (?:a|one|two|another|the) (?:\\p{Ll}+ )?questions?\\b|\\b[Pp]lease (?:brief|introduce|tell|share|elaborate|explain|give|talk|comment|update|describe)\\b|\\b(?:like|want|wish) to (?:ask|know|follow up)\\b',
    answers:
      "\\b[Tt]hank(?:s| you)(?: very much| so much)?,? (?:\\p{Lu}[^\\s.]*,? )?for (?:your|the|that|this|these|those|raising|asking)\\b|\\b(?:answer|address|respond to|take) (?:your|this|that|the|these) questions?\\b|\\b(?:good|important|great) question\\b",
    chairs:
      "\\b[Ll]adies and gentlemen\\b|\\b[Ww]elcome to\\b|\\bthe floor\\b|\\b(?:next|last|final|more) (?:\\p{Ll}+ )?questions?\\b|\\b(?:conference|briefing)(?: \\p{Ll}+){0,3} (?:concluded|ends?|over)\\b|\\b(?:conclude|end|concludes|ends) (?:today's|the|this|our)\\b|\\braise (?:your )?questions\\b|\\btime (?:is|for)\\b|\\b[Gg]o ahead\\b",
  },
  chairOffice: '\\b(?:spokesperson|spokesman|spokeswoman|press (?:bureau|office|department)|moderator|chairperson)\\b',
  pageBreak: '_ueditor_page_break_tag_',
  stageDirections: ['laughter', 'laughs', 'applause', 'crosstalk', 'cross talk', 'inaudible', 'pause', 'interruption', 'interruptions', 'music',
    'video', 'technical difficulties', 'off mic', 'off-mic', 'through interpreter', 'via interpreter', 'speaks', 'in chinese', 'in english', 'silence'],
  caption: '^/\\p{Nd}{1,3}(?:\\s|$)|^\\[Photo by\\b',
  backMatter: [
    '^Translated (?:and edited )?by\\b', '^Edited by\\b', '^\\(?Editor: ', '^In case of any discrepancy\\b',
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
    { pattern: '^(?:#+ )?(?:Draft )?(?:[Mm]inutes of (?!Evidence)|Agenda\\b)', weight: -100 },
    { pattern: '_ueditor_page_break_tag_', weight: 2 },
    { pattern: '^[ \\t\\u3000]*(?:Speakers?|Chairpersons?|Moderator)[:：]?[ \\t]*$', weight: 1 },
    { pattern: '\\b(?:press|news) (?:conference|briefing)\\b|\\bmedia briefing\\b|\\bState Council Information Office\\b', weight: 1 },
    { pattern: '\\bfloor is (?:now )?open\\b|\\bopen(?:ed)? the floor\\b|\\bidentify (?:the|your) (?:news|media|outlet)|\\b(?:take|raise) (?:your |the )?questions?\\b|\\b(?:next|last|final) (?:two |three )?questions?\\b', weight: 1, spoken: true },
    { pattern: '\\b[Tt]hank(?:s| you)[^.\\n]{0,20} for (?:your|the|that|this) (?:attention|interest|questions?)\\b', weight: 1, spoken: true },
    { pattern: '\\bgive the floor to\\b|\\bLadies and gentlemen\\b|\\b[Ff]riends from the (?:media|press)\\b|\\bmembers of the (?:media|press)\\b', weight: 1, spoken: true },
  ],
  threshold: 3,
};
