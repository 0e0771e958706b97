import * as vscode from 'vscode';
import type { Claim } from '../../../core/claims/claim.ts';
import type { Attribute } from '../../../core/claims/codebook.ts';
import { answerAttributes } from '../../../core/claims/judge-claim.ts';
import { askedAttributes } from '../../../core/corpus/judgement-words.ts';
import { pickClaim } from '../../pick-claim.ts';
import { replaceClaim } from '../../replace-claim.ts';
import type { Services } from '../../services.ts';
import { pickWord } from './pick-word.ts';

/** Asks for one attribute after another. Dismissed halfway, it keeps the answers given so far only where one says so. */
export async function editAttributes(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { document, claim: { claim }, wanted } = picked;
  const answers = wanted.attributes ?? (await askForAll(claim, askedAttributes(claim, await services.codebooks.load(document.uri))));
  if (answers === undefined || Object.entries(answers).every(([id, answer]) => answer === answerOf(claim, id))) return;
  await replaceClaim(services, document.uri, claim.id, (now) => answerAttributes(now, answers, services.platform.now()));
}

async function askForAll(claim: Claim, attributes: readonly Attribute[]): Promise<Readonly<Record<string, string>> | undefined> {
  if (attributes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The tags of this claim ask for nothing. Give them "attributes" in the codebook.'));
    return undefined;
  }
  const answers = new Map<string, string>();
  for (const [index, attribute] of attributes.entries()) {
    const answer = await ask(attribute, answerOf(claim, attribute.id), `${index + 1}/${attributes.length}`);
    if (answer === undefined) return keepSoFar(claim, answers);
    answers.set(attribute.id, answer);
  }
  return Object.fromEntries(answers);
}

async function keepSoFar(claim: Claim, answers: ReadonlyMap<string, string>): Promise<Readonly<Record<string, string>> | undefined> {
  const changed = [...answers].filter(([id, answer]) => answer !== answerOf(claim, id));
  if (changed.length === 0) return undefined;
  const keep = vscode.l10n.t('Keep');
  const answered = await vscode.window.showInformationMessage(vscode.l10n.t('Keep the answers given so far: {0}?', changed.length), keep);
  return answered === keep ? Object.fromEntries(changed) : undefined;
}

/** Allowed answers are a list to choose from, with one that is there and not allowed; any words are typed. Empty: none. */
function ask({ name, definition, values, required }: Attribute, answer: string, place: string): Promise<string | undefined> {
  const title = required ? vscode.l10n.t('{0} ({1}, required)', name, place) : vscode.l10n.t('{0} ({1})', name, place);
  if (values.length === 0) {
    const box = vscode.window.showInputBox({
      title, value: answer, ignoreFocusOut: true, prompt: vscode.l10n.t('{0} Leave it empty to have no answer.', definition).trim(),
    });
    return Promise.resolve(box.then((typed) => typed?.trim()));
  }
  const stray = answer === '' || values.includes(answer) ? [] : [{ word: answer, label: answer, detail: vscode.l10n.t('not among the allowed answers') }];
  const items = [...values.map((word) => ({ word, label: word })), ...stray, { word: '', label: `$(dash) ${vscode.l10n.t('No answer')}` }];
  return pickWord(definition === '' ? title : vscode.l10n.t('{0}: {1}', title, definition), items, answer);
}

function answerOf({ attributes }: Claim, id: string): string {
  return Object.hasOwn(attributes, id) ? (attributes[id] ?? '') : '';
}
