const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:[–-]\\d{1,2})?,? (\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'i');
const NUMERIC = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b|(\d{4})年(\d{1,2})月(\d{1,2})日/u;
const CLOCK = /\b(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b|\b([01]?\d|2[0-3]):([0-5]\d)\b/i;

const HAN_CLOCK = /(凌晨|早上|上午|中午|下午|晚上|晚)?(\d{1,2})[时點点](?:(半)|(\d{1,2})分)?/u;

/** The first full calendar date in a line, in ISO 8601; null where there is none or it is no day of the calendar. */
export function readDate(line: string): string | null {
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return isoDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return isoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const numeric = NUMERIC.exec(line);
  return numeric ? isoDate(numeric[1] ?? numeric[4], Number(numeric[2] ?? numeric[5]), numeric[3] ?? numeric[6]) : null;
}

/** The first clock time in a line as `HH:MM`, 24 hours; null where there is none. */
export function readTime(line: string): string | null {
  const match = CLOCK.exec(line);
  if (!match) return readHanTime(line);
  const [, hour12, minute12, half, hour24, minute24] = match;
  if (half === undefined) return `${(hour24 ?? '').padStart(2, '0')}:${minute24 ?? '00'}`;
  const hour = (Number(hour12) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minute12 ?? '00'}`;
}

/** "下午3时30分", "上午10点半". */
function readHanTime(line: string): string | null {
  const match = HAN_CLOCK.exec(line);
  if (!match) return null;
  const [, half = '', hour, halfHour, minute] = match;
  const late = /^(?:下午|晚上|晚)$/u.test(half) && Number(hour) < 12;
  return `${String(Number(hour) + (late ? 12 : 0)).padStart(2, '0')}:${halfHour === undefined ? (minute ?? '00').padStart(2, '0') : '30'}`;
}

function monthNumber(word: string | undefined): number {
  const start = (word ?? '').slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function isoDate(year: string | undefined, month: number, day: string | undefined): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}
