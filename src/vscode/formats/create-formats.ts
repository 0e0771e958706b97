import * as vscode from 'vscode';
import { readFormatsFile } from '../../core/claims/formats-file.ts';
import { availableFormats } from '../../core/transcript/formats/available-formats.ts';
import type { OwnFormat } from '../../core/transcript/formats/format.ts';
import { createNearestFiles } from '../nearest-files.ts';
import type { Formats, Platform } from '../services.ts';
import { createFormatSettings } from './format-settings.ts';

const none: readonly OwnFormat[] = [];

/**
 * The formats that a document may be of: first those of the nearest `transcripts.json`, on which a team agreed, then those of the setting,
 * then those that ship. Of those with the same name the first counts.
 */
export function createFormats(platform: Platform): Formats {
  const files = createNearestFiles<readonly OwnFormat[]>(
    {
      name: 'transcripts.json',
      otherwise: none,
      async parse(text) {
        const { formats, problems } = await readFormatsFile(text);
        // Other programs have files of this name too, with a list of transcripts: that is none of our formats, and no fault.
        if (problems.some(({ code }) => code === 'not-an-object')) return { value: none, problems: [] };
        return { value: problems.some(({ code }) => code === 'not-json') ? null : formats, problems };
      },
      instead(used) {
        switch (used) {
          case 'part':
            return vscode.l10n.t('Until it is mended, the formats with faults are left out.');
          case 'last-valid':
            return vscode.l10n.t('Until it is mended, its last valid version is used.');
          case 'otherwise':
            return vscode.l10n.t('Until it is mended, there are no formats of its own.');
        }
      },
    },
    platform,
  );
  const settings = createFormatSettings();
  const joined = new WeakMap<readonly OwnFormat[], WeakMap<readonly OwnFormat[], readonly OwnFormat[]>>();
  /** The same list for the same two, so that no format is resolved and compiled twice. */
  const join = (ofFolder: readonly OwnFormat[], ofSetting: readonly OwnFormat[]): readonly OwnFormat[] => {
    if (ofSetting.length === 0) return ofFolder;
    const known = joined.get(ofFolder) ?? new WeakMap<readonly OwnFormat[], readonly OwnFormat[]>();
    joined.set(ofFolder, known);
    const names = new Set(ofFolder.map(({ name }) => name));
    const both = known.get(ofSetting) ?? [...ofFolder, ...ofSetting.filter(({ name }) => !names.has(name))];
    known.set(ofSetting, both);
    return both;
  };
  const change = new vscode.EventEmitter<void>();
  const disposable = vscode.Disposable.from(files, settings, change, files.onDidChange(() => change.fire()), settings.onDidChange(() => change.fire()));
  return {
    for: (uri) => availableFormats(join(files.for(uri), settings.for(uri))),
    async load(uri) {
      const [ofFolder, ofSetting] = await Promise.all([files.load(uri), settings.load(uri)]);
      return availableFormats(join(ofFolder, ofSetting));
    },
    onDidChange: change.event,
    dispose() {
      disposable.dispose();
    },
  };
}
