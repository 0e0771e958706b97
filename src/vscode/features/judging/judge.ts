import * as vscode from 'vscode';
import { statuses, verdicts } from '../../../core/claims/claim-status.ts';
import type { Claim, Status, Verdict } from '../../../core/claims/claim.ts';
import { setStatus, setVerdict } from '../../../core/claims/judge-claim.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { statusWords, verdictMeaning, verdictWords } from '../../../core/corpus/judgement-words.ts';
import { statusIcon, verdictIcon } from '../../judgement-icons.ts';
import { pickClaim } from '../../pick-claim.ts';
import { replaceClaim } from '../../replace-claim.ts';
import type { Services } from '../../services.ts';
import { pickWord } from './pick-word.ts';

export async function judgeStatus(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { claim } = picked.claim;
  const status = picked.wanted.status === undefined ? await askForStatus(claim) : picked.wanted.status;
  if (status === undefined || status === claim.status) return;
  await replaceClaim(services, picked.document.uri, claim.id, (now) => setStatus(now, status, services.platform.now()));
}

export async function judgeVerdict(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { claim } = picked.claim;
  const verdict = picked.wanted.verdict === undefined ? await askForVerdict(claim) : picked.wanted.verdict;
  if (verdict === undefined || verdict === claim.verdict) return;
  await replaceClaim(services, picked.document.uri, claim.id, (now) => setVerdict(now, verdict, services.platform.now()));
}

function askForStatus({ quote, status }: Claim): Promise<Status | undefined> {
  const items = statuses.map((word) => ({ word, label: `$(${statusIcon(word)}) ${statusWords(word)}` }));
  return pickWord(vscode.l10n.t('Status of "{0}"', shorten(quote.exact, 100)), items, status ?? 'open');
}

function askForVerdict({ quote, verdict }: Claim): Promise<Verdict | null | undefined> {
  const items = [
    ...verdicts.map((word) => ({ word, label: `$(${verdictIcon(word)}) ${verdictWords(word)}`, detail: verdictMeaning(word) })),
    { word: null, label: `$(${verdictIcon(null)}) ${verdictWords(null)}` },
  ];
  return pickWord<Verdict | null>(vscode.l10n.t('Verdict on "{0}"', shorten(quote.exact, 100)), items, verdict);
}
