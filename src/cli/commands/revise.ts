import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { isOrphan } from '../../core/anchoring/anchor.ts';
import { recast, restateClaim } from '../../core/claims/edit-claim.ts';
import { emptySidecar, parseSidecar } from '../../core/claims/sidecar.ts';
import { serialiseSidecar } from '../../core/claims/write-sidecar.ts';
import { claimContext } from '../../core/corpus/claim-context.ts';
import { revisionList } from '../../core/presentation/revision/revision-list.ts';
import { carryClaims, carryingEdits } from '../../core/revision/carry-claims.ts';
import { compareVersions } from '../../core/revision/compare-versions.ts';
import { revisionRecord } from '../../core/interchange/records/revision-record.ts';
import { codePointMap } from '../../core/text/code-points.ts';
import { parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { findFiles, isSidecar, sidecarOf } from '../find-files.ts';
import type { LoadedDocument } from '../load-document.ts';
import { loadDocuments } from '../load-documents.ts';
import { createOwnFormats } from '../own-formats.ts';
import { displayName, readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { openOutput } from '../write-output.ts';

interface Options {
  readonly json?: boolean;
  readonly write?: boolean;
}

export function reviseCommand(terminal: Terminal): Command {
  return commandOf('revise')
    .description(
      'Prints what was said differently: figures first, then the claims that need a person, then turn by turn. With --json one object\n' +
        '{ old, new, turns, changes, claims }; lines count from 1, offsets are UTF-16 offsets of NEW.',
    )
    .option('--json', 'print JSON')
    .option('--write', 'write the claims beside NEW (NEW.claims.json, which must not be there yet)')
    .action(async (oldPath: string, newPath: string, options: Options) => {
      const fault = (place: Parameters<Terminal['fail']>[0], message: string) => terminal.fail(place, message, exitStatus.unreadable);
      if (isSidecar(newPath)) {
        terminal.fail({ file: displayName(newPath) }, 'these are claims; name the transcript', exitStatus.usage);
        return;
      }
      const output = options.write === true ? await openOutput(sidecarOf(newPath), false, terminal) : null;
      if (options.write === true && output === null) return;
      const old = await firstOf(loadDocuments(await findFiles([oldPath], terminal), {}, terminal, fault));
      const text = await readText(newPath, terminal);
      if (old === null || text === null) return;
      const formats = await createOwnFormats(terminal, fault).for({ path: newPath, root: dirname(newPath) });
      const transcript = parseTranscript(text, { force: true, formats, ...(old.transcript.format !== null && { format: old.transcript.format }) });
      const compared = compare(old, { name: displayName(newPath), text, transcript });
      terminal.print(options.json === true ? `${JSON.stringify(revisionRecord(compared), null, 2)}\n` : revisionList(compared));
      await output?.(carriedSidecar(old, compared, basename(newPath)));
    });
}

type Compared = Parameters<typeof revisionRecord>[0] & { readonly place: ReturnType<typeof carryClaims>['place'] };

function compare(old: LoadedDocument, now: { readonly name: string } & Compared['now']): Compared {
  const revision = compareVersions(old, now);
  const edits = carryingEdits(old, now, revision, old.claims);
  const carried = carryClaims(old, now, edits, old.claims.map(({ claim }) => claim));
  return { old, now, revision, claims: carried.anchored, place: carried.place, names: { old: old.name, now: now.name } };
}

/** The claims as described in the new text: those that are not found for sure keep their words and speaker, and stand where these were followed to. */
function carriedSidecar(old: LoadedDocument, { now: { text, transcript }, claims, place }: Compared, name: string): string {
  const result = old.sidecar === null ? { sidecar: emptySidecar } : parseSidecar(old.sidecar.text);
  const points = codePointMap(text);
  const carried = claims.map((anchored) => {
    const { claim, anchor } = anchored;
    const span = anchor.span ?? (isOrphan(anchored) ? place(claim) : null);
    if (span === null || span.start === span.end) return claim;
    const restated = restateClaim(claim, text, span, { points });
    return anchor.span === null ? restated : recast(restated, claimContext(transcript, span));
  });
  return serialiseSidecar({ ...('sidecar' in result ? result.sidecar : emptySidecar), claims: carried }, name);
}

async function firstOf(documents: AsyncGenerator<LoadedDocument>): Promise<LoadedDocument | null> {
  for await (const document of documents) return document;
  return null;
}
