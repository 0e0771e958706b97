import * as vscode from 'vscode';
import type { Services } from '../../src/vscode/services.ts';
import { extensionId } from './support.ts';

/** What the extension hands out to its own tests alone. */
export async function services(): Promise<Services> {
  const extension = vscode.extensions.getExtension<Services | undefined>(extensionId);
  const exported = await extension?.activate();
  if (exported === undefined) throw new Error('the extension does not know that it is under test');
  return exported;
}
