import * as vscode from 'vscode';
import { parseSidecar } from '../../../core/claims/sidecar.ts';
import type { TagCounts } from '../../../core/presentation/codebook-rows.ts';
import { codebookFor, codebookName, findCodebooks, findTaggedTranscripts, nearestCodebook } from '../../codebooks/codebook-places.ts';
import { readTextFile } from '../../read-text-file.ts';
import { sidecarUri } from '../../sidecar/sidecar-uri.ts';

/** After the last of several changes, as a change of branch makes them. */
const pauseMilliseconds = 300;

/** How often each tag is used in the transcripts of the workspace. Reads nothing before it is first asked. */
export interface CodebookCounts extends vscode.Disposable {
  /** Of those for which this codebook holds; `file` is null for the built-in one. */
  of(file: vscode.Uri | null): Promise<TagCounts>;
  /** The codebook that holds for a transcript; without one, the first of the workspace. */
  codebookOf(transcript: vscode.Uri | undefined): Promise<vscode.Uri | null>;
  /** What was told is no longer so. */
  readonly onDidChange: vscode.Event<void>;
}

interface Places {
  readonly codebooks: readonly vscode.Uri[];
  readonly transcripts: readonly vscode.Uri[];
}

export function createCodebookCounts(): CodebookCounts {
  const changed = new vscode.EventEmitter<void>();
  /** By transcript; one that changed is gone, and read again when asked for. */
  const known = new Map<string, TagCounts>();
  /** Where files are, until one comes or goes. */
  let places: Promise<Places> | undefined;
  let watchers: readonly vscode.Disposable[] | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => changed.fire(), pauseMilliseconds);
  };
  const forget = (sidecar: vscode.Uri): void => {
    known.delete(sidecar.toString());
    tell();
  };
  const move = (file: vscode.Uri): void => {
    places = undefined;
    forget(file);
  };

  function watch(pattern: string): vscode.Disposable {
    const files = vscode.workspace.createFileSystemWatcher(pattern);
    files.onDidCreate(move);
    files.onDidChange(forget);
    files.onDidDelete(move);
    return files;
  }

  function find(): Promise<Places> {
    watchers ??= [watch('**/*.claims.json'), watch(`**/${codebookName}`)];
    places ??= Promise.all([findCodebooks(), findTaggedTranscripts([])]).then(([codebooks, transcripts]) => ({ codebooks, transcripts }));
    return places;
  }

  async function countsOf(transcript: vscode.Uri): Promise<TagCounts> {
    const sidecar = sidecarUri(transcript);
    if (sidecar === null) return new Map();
    const name = sidecar.toString();
    const before = known.get(name);
    if (before !== undefined) return before;
    const file = await readTextFile(sidecar);
    const result = file.kind === 'text' ? parseSidecar(file.text) : null;
    const counts = countTags(result !== null && 'sidecar' in result ? result.sidecar.claims : []);
    known.set(name, counts);
    return counts;
  }

  return {
    async of(file) {
      const { codebooks, transcripts } = await find();
      const sum = new Map<string, number>();
      for (const uri of transcripts) {
        if (nearestCodebook(codebooks, uri)?.toString() !== file?.toString()) continue;
        for (const [tag, count] of await countsOf(uri)) sum.set(tag, (sum.get(tag) ?? 0) + count);
      }
      return sum;
    },
    async codebookOf(transcript) {
      const { codebooks } = await find();
      if (transcript === undefined) return codebooks[0] ?? null;
      return vscode.workspace.getWorkspaceFolder(transcript) === undefined ? codebookFor(transcript) : nearestCodebook(codebooks, transcript);
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(pause);
      for (const watcher of watchers ?? []) watcher.dispose();
      changed.dispose();
    },
  };
}

export function countTags(claims: readonly { readonly tags: readonly string[] }[]): TagCounts {
  const counts = new Map<string, number>();
  for (const { tags } of claims) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
