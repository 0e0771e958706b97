import { userInfo } from 'node:os';
import type * as vscode from 'vscode';
import * as transcripts from '../vscode/activate.ts';
import { newId, now } from '../vscode/clock-and-ids.ts';
import { readFile } from '../vscode/read-text-file.ts';
import { writeAtomically } from './write-atomically.ts';

export function start(context: vscode.ExtensionContext): unknown {
  return transcripts.activate(context, { now, newId, accountName: accountName(), readFile, writeAtomically });
}

export function stop(): Promise<void> {
  return transcripts.deactivate();
}

function accountName(): string | null {
  try {
    return userInfo().username || null;
  } catch {
    return null; // the account has no entry in the system's list, as in some containers
  }
}
