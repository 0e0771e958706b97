import * as l10n from '@vscode/l10n';

/** The language that numbers and names of currencies are written in: that of the texts around them. */
export function textLocale(): string {
  return l10n.t({ message: 'en', comment: ['The BCP 47 tag of the language of the translation: en, de, zh-Hans … Numbers, dates and names of currencies follow it.'] });
}

/** "4,400,000,000,000", "0.25". Never rounded but for the noise of binary fractions. */
export function digits(value: number): string {
  return numberFormat(textLocale()).format(value);
}

/** "4.4 trillion", "21.44 million", "92"; in digits where the scale word would leave more than three decimals. */
export function scaled(value: number): string {
  const scale = scaleOf(value);
  return scale === null ? digits(value) : withScale(digits(value / 10 ** scale), scale);
}

/** "60 to 80 billion", "60–80 billion": the scale word once where both have the same. `join` puts the two together. */
export function scaledRange([low, high]: readonly [number, number], join: (low: string, high: string) => string): string {
  const [from, to] = [scaleOf(low), scaleOf(high)];
  return from !== null && from === to ? withScale(join(digits(low / 10 ** from), digits(high / 10 ** to)), from) : join(scaled(low), scaled(high));
}

/** "1st", "22nd", "13th". */
export function ordinal(value: number): string {
  const number = digits(value);
  switch (new Intl.PluralRules(textLocale(), { type: 'ordinal' }).select(value)) {
    case 'one':
      return l10n.t({ message: '{0}st', args: [number], comment: ['a rank that ends in 1: 21st'] });
    case 'two':
      return l10n.t({ message: '{0}nd', args: [number], comment: ['a rank that ends in 2: 22nd'] });
    case 'few':
      return l10n.t({ message: '{0}rd', args: [number], comment: ['a rank that ends in 3: 23rd'] });
    default:
      return l10n.t({ message: '{0}th', args: [number], comment: ['any other rank: 25th'] });
  }
}

/** The power of ten of the scale word that a number is read with; null where it is read as it is. */
function scaleOf(value: number): number | null {
  const size = Math.abs(value);
  const scale = size >= 1e12 ? 12 : size >= 1e9 ? 9 : size >= 1e6 ? 6 : null;
  if (scale === null) return null;
  const inThousandths = (size / 10 ** scale) * 1000;
  return Math.abs(inThousandths - Math.round(inThousandths)) < 1e-6 ? scale : null;
}

function withScale(number: string, scale: number): string {
  switch (scale) {
    case 12:
      return l10n.t('{0} trillion', number);
    case 9:
      return l10n.t('{0} billion', number);
    default:
      return l10n.t('{0} million', number);
  }
}

// Making one costs more than a hundred uses of it, and a view has thousands of rows.
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string): Intl.NumberFormat {
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 });
  formats.set(locale, known);
  return known;
}
