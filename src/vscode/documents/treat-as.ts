import * as vscode from 'vscode';
import type { Decisions } from './decisions.ts';
import { isReadable, keepsLanguage, TRANSCRIPT_LANGUAGE } from './detection.ts';
import type { LanguageSwitch } from './language-switch.ts';

/** The two commands by which a person overrules the detection. `changed` is called when the decision holds. */
export function registerTreatAs(decisions: Decisions, languages: LanguageSwitch, changed: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('transcripts.treatAsTranscript', async (uri?: vscode.Uri) => {
      const document = uri instanceof vscode.Uri ? (await vscode.window.showTextDocument(uri)).document : activeDocument();
      if (document === undefined) return;
      await decisions.decide(document.uri, 'transcript');
      if (!keepsLanguage(document)) await languages.set(document, TRANSCRIPT_LANGUAGE);
      changed();
    }),
    vscode.commands.registerCommand('transcripts.treatAsOrdinaryText', async (uri?: vscode.Uri) => {
      const document = uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : activeDocument();
      if (document === undefined) return;
      await decisions.decide(document.uri, 'ordinary');
      if (document.languageId === TRANSCRIPT_LANGUAGE) await languages.set(document, 'plaintext');
      changed();
    }),
  );
}

function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isReadable(document.uri) ? document : undefined;
}
