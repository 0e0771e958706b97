import * as vscode from 'vscode';
import type { HostPlatform, Platform } from './services.ts';

/** Tells of what it has written. VS Code's watcher does so late, and never where a disk of a network or a container tells it nothing. */
export function tellingWrites(host: HostPlatform): Platform & vscode.Disposable {
  const written = new vscode.EventEmitter<vscode.Uri>();
  return {
    ...host,
    async writeAtomically(uri, content, mayReplace) {
      const isWritten = await host.writeAtomically(uri, content, mayReplace);
      if (isWritten) written.fire(uri);
      return isWritten;
    },
    onDidWrite: written.event,
    dispose: () => written.dispose(),
  };
}
