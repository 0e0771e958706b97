/** WCAG 2, 1.4.11: what a line needs against the ground that it stands on. */
const enough = 3;

interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A `#rrggbb` colour, made darker or lighter until it stands out from the ground; as it is where it does. Null where it is no colour. */
export function readableColor(color: string, ground: string): string | null {
  const from = parse(color);
  const behind = parse(ground);
  if (from === null || behind === null) return null;
  const towards = luminance(behind) > 0.18 ? 0 : 255;
  for (let step = 0; step <= 20; step++) {
    const mixed = mix(from, towards, step / 20);
    if (contrast(mixed, behind) >= enough) return write(mixed);
  }
  return write(mix(from, towards, 1));
}

function parse(color: string): Color | null {
  const digits = /^#([0-9a-f]{6})$/iu.exec(color)?.[1];
  if (digits === undefined) return null;
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return { red: part(0), green: part(2), blue: part(4) };
}

function mix({ red, green, blue }: Color, towards: number, share: number): Color {
  const part = (value: number): number => Math.round(value + (towards - value) * share);
  return { red: part(red), green: part(green), blue: part(blue) };
}

function write({ red, green, blue }: Color): string {
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** As WCAG 2 defines relative luminance and contrast ratio. */
function luminance({ red, green, blue }: Color): number {
  const linear = (value: number): number => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: Color, b: Color): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}
