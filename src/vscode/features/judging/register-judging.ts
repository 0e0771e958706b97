import * as vscode from 'vscode';
import type { Services } from '../../services.ts';
import { editAttributes } from './attributes.ts';
import { addEvidenceLink, openEvidence, removeEvidenceLink } from './evidence.ts';
import { judgeStatus, judgeVerdict } from './judge.ts';
import { editOwnReply, removeReply, reply } from './replies.ts';

/** The commands that say what became of a claim. What each may be given stands in `claim-arguments.ts`. */
export function registerJudging(services: Services): vscode.Disposable {
  const commands: Readonly<Record<string, (services: Services, given: unknown) => Promise<void>>> = {
    'transcripts.setStatus': judgeStatus,
    'transcripts.setVerdict': judgeVerdict,
    'transcripts.addEvidence': addEvidenceLink,
    'transcripts.removeEvidence': removeEvidenceLink,
    'transcripts.openEvidence': openEvidence,
    'transcripts.reply': reply,
    'transcripts.editReply': editOwnReply,
    'transcripts.deleteReply': removeReply,
    'transcripts.editAttributes': editAttributes,
  };
  return vscode.Disposable.from(...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, (given: unknown) => run(services, given))));
}
