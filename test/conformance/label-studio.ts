import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { labelStudioFormat } from '../../src/core/interchange/label-studio/label-studio-format.ts';
import { labelStudioImportFormat } from '../../src/core/interchange/label-studio/label-studio-import-format.ts';
import { type Check, eachClaim, readBack, standsAgain, written, writtenText } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'label-studio', name: 'each region has its words at its offsets (code points, as its editor counts)', run: (documents) => eachClaim(documents, readTasks) },
  { format: 'label-studio', name: 'imported again, each claim stands where it stood', run: (documents) => eachClaim(documents, async (document) => standsAgain(document, await readBack(labelStudioImportFormat, await written(labelStudioFormat, [document]), ''))) },
];

interface Task {
  readonly data: { readonly text: string };
  readonly annotations: readonly { readonly result: readonly { readonly id: string; readonly type: string; readonly value: { readonly start: number; readonly end: number; readonly text: string; readonly labels: readonly string[] } }[] }[];
}

async function readTasks(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const [task] = JSON.parse(await writtenText(labelStudioFormat, [document])) as Task[];
  const points = Array.from(task?.data.text ?? '');
  const regions = new Map(task?.annotations[0]?.result.filter(({ type }) => type === 'labels').map(({ id, value }) => [id, value]));
  return document.claims.map(({ claim, anchor: { span } }) => {
    if (span === null) return null;
    const region = regions.get(claim.id);
    const words = document.text.slice(span.start, span.end);
    const isRight = region?.text === words && points.slice(region.start, region.end).join('') === words && region.labels.join() === claim.tags.join();
    return isRight ? null : `${claim.id} is read as ${JSON.stringify(region)}`;
  });
}
