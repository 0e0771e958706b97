import * as vscode from 'vscode';
import type { Steps } from '../../core/text/steps.ts';
import { keepInSight } from '../keep-in-sight.ts';
import { inSlices } from '../slices.ts';
import type { Decisions } from './decisions.ts';
import { keepsLanguage, TRANSCRIPT_LANGUAGE } from './detection.ts';
import { type FormatOptions, readInSteps } from './read-document.ts';

/** Gives plain text the transcript's language, and asks first where the setting says so. */
export interface LanguageSwitch {
  /** Once for as long as the document is open, and only where it is shown; Markdown and captions of another extension keep their language. */
  adopt(document: vscode.TextDocument): void;
  /** Gives plain text back to a document that was adopted by its content and not touched since; it may be adopted again. */
  giveBack(document: vscode.TextDocument): void;
  /** A person gave the document another language after it was adopted. Markdown is a transcript's own language: that says nothing. */
  wasSetBack(document: vscode.TextDocument): boolean;
  /** Sets the language even where it was set back before. Resolves to the document as it is then. */
  set(document: vscode.TextDocument, language: string): Promise<void>;
  /** Asks once a session whether the document is a transcript, if it looks like one. True where there was an answer, which is remembered. */
  ask(document: vscode.TextDocument, decisions: Decisions, options: FormatOptions): Promise<boolean>;
}

export function createLanguageSwitch(): LanguageSwitch {
  const begun = new WeakSet<vscode.TextDocument>();
  const done = new WeakSet<vscode.TextDocument>();
  const adopted = new WeakSet<vscode.TextDocument>();
  const asked = new Set<string>();
  const set = async (document: vscode.TextDocument, language: string): Promise<void> => {
    begun.add(document);
    await keepInSight(document, () => vscode.languages.setTextDocumentLanguage(document, language));
    if (language === TRANSCRIPT_LANGUAGE) done.add(document);
    else done.delete(document);
  };
  return {
    adopt(document) {
      if (document.languageId === TRANSCRIPT_LANGUAGE) {
        begun.add(document);
        done.add(document);
      }
      if (keepsLanguage(document) || begun.has(document)) return;
      if (!vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return;
      // The document may be closed by the time; then there is nothing left to colour.
      void set(document, TRANSCRIPT_LANGUAGE).then(() => adopted.add(document), () => undefined);
    },
    giveBack(document) {
      if (!adopted.delete(document) || document.languageId !== TRANSCRIPT_LANGUAGE) return;
      void set(document, 'plaintext').then(() => begun.delete(document), () => undefined);
    },
    wasSetBack: (document) => done.has(document) && document.languageId !== TRANSCRIPT_LANGUAGE && document.languageId !== 'markdown',
    set,
    async ask(document, decisions, options) {
      const name = document.uri.toString();
      if (asked.has(name) || !(await inSlices(looksLikeOne(document, options))) || asked.has(name)) return false;
      asked.add(name);
      const yes = vscode.l10n.t('Yes');
      const no = vscode.l10n.t('No');
      const always = vscode.l10n.t('Always');
      const file = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
      const answer = await vscode.window.showInformationMessage(vscode.l10n.t('"{0}" looks like a transcript. Treat it as one?', file), yes, no, always);
      if (answer === undefined) return false;
      await decisions.decide(document.uri, answer === no ? 'ordinary' : 'transcript');
      if (answer === always) await vscode.workspace.getConfiguration('transcripts').update('detection', 'auto', vscode.ConfigurationTarget.Global);
      return true;
    },
  };
}

function* looksLikeOne(document: vscode.TextDocument, options: FormatOptions): Steps<boolean> {
  return (yield* readInSteps(document, 'detect', options)) !== undefined;
}
