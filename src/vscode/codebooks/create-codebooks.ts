import * as vscode from 'vscode';
import { builtInCodebook } from '../../core/claims/built-in-codebook.ts';
import { parseCodebook } from '../../core/claims/codebook/parse-codebook.ts';
import type { Codebook } from '../../core/claims/codebook.ts';
import { createNearestFiles } from '../nearest-files.ts';
import type { Codebooks, Platform } from '../services.ts';
import { codebookName } from './codebook-places.ts';

/** The nearest codebook above each transcript. In place of one that is invalid the last good version is used, else the built-in one. */
export function createCodebooks(platform: Platform): Codebooks {
  return createNearestFiles<Codebook>(
    {
      name: codebookName,
      otherwise: builtInCodebook,
      parse(text) {
        const { codebook, problems } = parseCodebook(text);
        return { value: codebook, problems };
      },
      instead: (used) =>
        used === 'part'
          ? vscode.l10n.t('What is wrong is left out; the rest is used.')
          : used === 'last-valid'
          ? vscode.l10n.t('Until it is mended, its last valid version is used.')
          : vscode.l10n.t('Until it is mended, the built-in codebook is used.'),
    },
    platform,
  );
}
