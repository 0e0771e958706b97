import { type Codebook, findTag } from '../../claims/codebook.ts';
import type { ReportTag } from './report.ts';

export function reportTag(codebook: Codebook, id: string): ReportTag {
  const tag = findTag(codebook, id);
  return { name: tag?.name ?? id, color: tag?.color ?? null };
}
