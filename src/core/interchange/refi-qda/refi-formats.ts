import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';
import type { ImportFormat } from '../import-format.ts';

/*
 * REFI-QDA 1.5 (https://www.qdasoftware.org; schemas of Project 1.0 and Codebook 1.0): what NVivo, ATLAS.ti, MAXQDA, QualCoder and others
 * exchange. docs/interchange.md says what goes where.
 */

export const refiQdaFormat: ExportFormat = {
  id: 'refi-qda',
  extension: 'qdpx',
  mediaType: 'application/zip',
  title: () => l10n.t('REFI-QDA project for NVivo, ATLAS.ti, MAXQDA and others'),
  losses: () => [
    l10n.t('What the format has no place for stands in descriptions, below the notes and definitions: other tools show it there and do not know what it means.'),
    l10n.t('Line breaks become line feeds; where a text mixes them, they stay so.'),
    l10n.t('The words around each passage and fields of other tools are left out.'),
  ],
  shape: 'file',
  tables: [],
  load: async () => (await import('./export-project.ts')).exportProject,
};

export const refiCodebookFormat: ExportFormat = {
  id: 'refi-codebook',
  extension: 'qdc',
  mediaType: 'application/xml',
  title: () => l10n.t('REFI-QDA codebook for NVivo, ATLAS.ti, MAXQDA and others'),
  losses: () => [
    l10n.t('The codebook alone is written: neither texts nor claims, nor its title.'),
    l10n.t('What the format has no place for stands in descriptions, below the notes and definitions: other tools show it there and do not know what it means.'),
  ],
  shape: 'file',
  tables: [],
  load: async () => (await import('./export-codebook.ts')).exportCodebook,
};

export const refiQdaImport: ImportFormat = {
  id: 'refi-qda',
  extensions: ['qdpx', 'qde'],
  title: refiQdaFormat.title,
  losses: () => [
    l10n.t('Cases, variables, sets, links and graphs are left out, as are names of passages, pictures and recordings.'),
    l10n.t('Of a text with a layout its plain text is read.'),
  ],
  load: async () => (await import('./import-project.ts')).importProject,
};

export const refiCodebookImport: ImportFormat = {
  id: 'refi-codebook',
  extensions: ['qdc'],
  title: refiCodebookFormat.title,
  losses: () => [l10n.t('Sets of codes are left out.')],
  load: async () => (await import('./import-codebook.ts')).importCodebook,
};
