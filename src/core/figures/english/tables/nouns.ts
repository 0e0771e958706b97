/** Plurals and collectives that do not end in -s. */
export const OTHER_PLURALS: ReadonlySet<string> = new Set([
  'people', 'men', 'women', 'children', 'staff', 'personnel', 'police', 'media', 'data', 'criteria', 'phenomena', 'aircraft', 'species',
  'series', 'alumni', 'youth', 'livestock', 'cattle', 'sheep', 'fish', 'spacecraft', 'bacteria', 'servicemen', 'policemen', 'businessmen',
  'businesspeople', 'sportspeople', 'salespeople', 'firemen', 'fishermen', 'congressmen', 'congresswomen', 'chairmen', 'grandchildren',
]);

/** Words that end in -s and are no plurals, beside those in -ss, -ous and -'s. */
export const FALSE_PLURALS: ReadonlySet<string> = new Set([
  'is', 'was', 'has', 'does', 'this', 'as', 'its', 'his', 'hers', 'ours', 'theirs', 'yours', 'us', 'thus', 'plus', 'minus', 'versus', 'always', 'perhaps',
  'yes', 'besides', 'towards', 'afterwards', 'upwards', 'basis', 'analysis', 'crisis', 'emphasis', 'overseas', 'sometimes', 'indoors', 'across',
  'gas', 'bus', 'campus', 'virus', 'status', 'corpus', 'census', 'surplus', 'focus', 'bonus', 'consensus', 'economics', 'politics', 'robotics', 'logistics', 'physics', 'mathematics', 'ethics', 'means',
]);

/** Where a noun phrase ends: prepositions, pronouns, auxiliaries, conjunctions that join clauses. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set([
  'of', 'in', 'on', 'at', 'by', 'for', 'from', 'to', 'with', 'without', 'within', 'into', 'onto', 'over', 'under', 'above', 'below', 'between',
  'among', 'amid', 'across', 'through', 'during', 'before', 'after', 'since', 'until', 'till', 'against', 'around', 'about', 'as', 'than', 'per',
  'via', 'like', 'including', 'compared', 'worth', 'toward', 'towards', 'throughout', 'upon', 'up', 'down', 'out', 'off', 'back', 'away',
  'and', 'or', 'but', 'nor', 'so', 'yet', 'if', 'because', 'while', 'when', 'where', 'who', 'whom', 'whose', 'which', 'that', 'what', 'how', 'why',
  'i', 'we', 'you', 'he', 'she', 'it', 'they', 'them', 'us', 'me', 'him', 'this', 'these', 'those', 'there', 'here', 'then', 'now', 'also', 'too',
  'the', 'a', 'an', 'its', 'their', 'our', 'your', 'my', 'his', 'her', 'each', 'every', 'all', 'both', 'any', 'no', 'not', 'only', 'just',
  'is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', 'has', 'have', 'had', 'having', 'do', 'does', 'did', 'will', 'would', 'can', 'could',
  'may', 'might', 'shall', 'should', 'must', 'ago', 'last', 'next', 'let', 'daily', 'annually', 'yearly', 'monthly', 'weekly', 'respectively',
  'comes', 'goes', 'says', 'said', 'makes', 'takes', 'gives', 'one', 'ones', 'today', 'yesterday', 'tomorrow', 'again', 'alone', 'already', 'ever',
  'behind', 'sometime', 'soon', 'despite', 'beyond', 'inside', 'outside', 'along', 'near', 'whether', 'once', 'anyway', 'tonight', 'yeah', 'okay', 'please', 'see', 'saw',
  'want', 'wants', 'think', 'know', 'got', 'came', 'went', 'comes', 'told', 'later', 'earlier', 'instead', 'except', 'regarding', 'concerning', 'however', 'therefore',
  'perhaps', 'maybe', 'actually', 'still', 'never', 'always', 'did', 'didn', 'don', 'does', 'let’s', "let's", 'whatever', 'unless', 'although', 'though',
]);

/** Counted behind a hyphen: "two-part interview", "12-page report". Measures are read as units; "two-way", "five-star" and the like are no counts. */
export const COMPOUND_NOUNS: ReadonlySet<string> = new Set([
  'part', 'page', 'member', 'person', 'seat', 'judge', 'story', 'storey', 'bed', 'bedroom', 'room', 'lane', 'credit', 'nation', 'country', 'game', 'vote', 'car', 'vehicle',
  'unit', 'step', 'dose', 'shot', 'family', 'volume', 'item', 'question', 'point', 'man', 'woman', 'turbine', 'reactor', 'stage', 'round', 'city', 'panel',
]);

/** Nouns for the parts of a speech or its structure: a small number of them in words announces, it does not state an amount. */
export const SPEECH_PARTS: ReadonlySet<string> = new Set([
  'points', 'types', 'kinds', 'sorts', 'models', 'things', 'remarks', 'comments', 'words', 'observations', 'thoughts', 'pillars', 'messages',
  'principles', 'reasons', 'takeaways', 'ways',
]);

/** What an asker announces ("two questions on …"), unless the words before it tell which ("the last two questions"). */
export const ASKED_PARTS: ReadonlySet<string> = new Set(['questions', 'ones', 'follow-ups', 'followups', 'topics', 'items']);

export const PART_LEADS: ReadonlySet<string> = new Set(['the', 'last', 'first', 'next', 'final', 'other', 'those', 'these', 'all', 'past', 'agenda']);

/** Nouns that announce only behind a verb or an adjective of announcing. */
export const ANNOUNCED_PARTS: ReadonlySet<string> = new Set([
  'aspects', 'areas', 'fronts', 'respects', 'parts', 'directions', 'priorities', 'dimensions', 'perspectives', 'categories', 'steps', 'issues',
  'topics', 'themes', 'goals', 'tasks', 'keywords', 'features', 'characteristics', 'highlights',
]);

export const ANNOUNCING_WORDS: ReadonlySet<string> = new Set([
  'following', 'focus', 'focuses', 'focusing', 'focused', 'concentrate', 'concentrating', 'these', 'address', 'cover', 'covers', 'mention',
  'highlight', 'emphasize', 'stress', 'summarize', 'discuss', 'answer', 'share', 'start', 'begin', 'divide', 'divided',
]);

export const ANNOUNCING_ADJECTIVES: ReadonlySet<string> = new Set(['key', 'main', 'major', 'following', 'broad', 'important', 'basic', 'core', 'priority']);

/** People whose age may follow without a unit: "children under three". */
export const PEOPLE: ReadonlySet<string> = new Set([
  'children', 'kids', 'infants', 'toddlers', 'babies', 'adults', 'people', 'men', 'women', 'boys', 'girls', 'residents', 'citizens', 'seniors',
  'youth', 'minors', 'those', 'anyone', 'everyone', 'persons', 'elders', 'students', 'workers', 'patients', 'individuals', 'age', 'aged', 'ages',
]);

/** Words before a number that make it a name's part, a number of a list or an address. */
export const LABEL_WORDS: ReadonlySet<string> = new Set([
  'no', 'nos', 'number', 'page', 'pages', 'pp', 'section', 'article', 'articles', 'chapter', 'room', 'route', 'hotline', 'dial', 'flight', 'resolution',
  'annex', 'appendix', 'figure', 'table', 'item', 'version', 'line', 'channel', 'title', 'paragraph', 'code', 'gate', 'terminal', 'volume', 'vol',
  'question', 'slide', 'clause', 'subsection', 'regulation', 'schedule', 'rule', 'amendment', 'act', 'tier', 'level', 'class', 'type', 'group', 'category', 'zip', 'box', 'unit', 'model', 'appendices', 'exhibit',
]);

/** An ordinal before one of these goes through the speech's own points, and "first one" stands for a noun that is not said. */
export const OWN_PARTS: ReadonlySet<string> = new Set(['thing', 'things', 'point', 'reason', 'one', 'ones', 'quick', 'reminder', 'note', 'observation', 'comment', 'remark']);

/** "in the first place", "in the first instance", "first hand", "first aid": no rank. */
export const IDIOM_NOUNS: ReadonlySet<string> = new Set([
  'instance', 'hand', 'aid', 'thing', 'name', 'blush', 'glance', 'foremost', 'say', 'ask', 'start', 'begin', 'thank', 'let', 'want', 'party', 'parties', 'class', 'lady', 'ladies',
  'gentleman', 'responder', 'responders', 'fiddle', 'nature', 'guess', 'thoughts',
]);

/** Nouns whose rank may stand behind them: "day one". */
export const SERIES_NOUNS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'phase', 'stage', 'round']);

export const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'your', 'my', 'his', 'her', 'this', 'that', 'these', 'those']);

/** Plurals that stand before the noun that they belong to: "two goods readings". */
export const MODIFIER_PLURALS: ReadonlySet<string> = new Set([
  'goods', 'services', 'data', 'sales', 'sports', 'arms', 'savings', 'securities', 'news', 'earnings', 'operations', 'communications', 'benefits', 'rights', 'systems', 'media',
  'jobs', 'claims', 'police', 'youth', 'customs', 'veterans',
]);

/** What a list of ordinals counts even at the beginning of a sentence. */
export const RANKED_NOUNS: ReadonlySet<string> = new Set([
  'quarter', 'half', 'phase', 'stage', 'batch', 'time', 'day', 'week', 'month', 'year', 'round', 'term', 'place', 'session', 'edition', 'anniversary',
]);

export const RANK_VERBS: ReadonlySet<string> = new Set(['rank', 'ranks', 'ranked', 'ranking', 'placed', 'placing', 'came', 'finished', 'standing', 'stood', 'stands']);

/** Before an ordinal word these make it an adverb or part of a phrase ("we first", "at first"). */
export const ADVERB_LEADS: ReadonlySet<string> = new Set([
  'i', 'we', 'you', 'he', 'she', 'it', 'they', 'who', 'when', 'at', 'to', 'was', 'were', 'is', 'are', 'be', 'been', 'has', 'have', 'had', 'will',
  'must', 'should', 'would', 'could', 'can', 'may', 'not', 'just', 'wait', 'where', 'which', 'that',
]);
