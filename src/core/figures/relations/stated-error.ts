import type { Span } from '../../text/span.ts';
import { sliceSpan } from '../../text/span.ts';

/**
 * By how much of itself a stated number may be off because it was rounded: half of its last stated digit. `5` may be 4.5 to 5.5 (0.1),
 * `$611.23 billion` 0.00001. Of closing noughts the first is taken as stated, the others are not: `500` is 495 to 505.
 */
export function statedError(text: string, span: Span, value: number): number {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return 0;
  // Number() drops the noughts that toExponential() pads with, and the noise of binary fractions.
  const mantissa = Number(size.toExponential(11).split('e')[0]);
  const significant = String(mantissa).replace('.', '').length;
  const written = /^\D*(\d[\d,]*)(?:\.(\d+))?/u.exec(sliceSpan(text, span).slice(0, 60));
  const whole = (written?.[1] ?? '').replaceAll(',', '').replace(/^0+/u, '').length;
  const decimals = (written?.[2] ?? '').length;
  const figures = Math.max(significant, decimals > 0 ? whole + decimals : Math.min(whole, 2));
  return (0.5 * 10 ** (1 - figures)) / mantissa;
}
