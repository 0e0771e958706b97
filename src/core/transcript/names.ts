import type { CompiledFormat } from './compile-format.ts';

/** "Mr. Yin Yong" -> "Yin Yong". */
export function withoutHonorific(name: string, format: CompiledFormat): string {
  return name.replace(format.honorific, '').trim();
}
