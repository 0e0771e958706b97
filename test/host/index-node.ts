import { format } from 'node:util';
import Mocha from 'mocha';
import { settle } from './settle.ts';

/** What VS Code's Node extension host calls: runs the suite and rejects unless all of a non-empty suite passed. */
export async function run(): Promise<void> {
  // The embedded VS Code tells the report from other log lines by this mark; a desktop VS Code prints to a terminal.
  const mark = process.env['VSCODE_HOST_MARK'] === undefined ? '' : '\u2063';
  const print = (...parts: unknown[]): void => {
    for (const line of format(...parts).split('\n')) console.log(mark + line);
  };
  Mocha.reporters.Base.consoleLog = print;
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 180_000, retries: 1, color: false, forbidOnly: process.env['CI'] !== undefined });
  if (HOST_GREP !== '') mocha.fgrep(HOST_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('host-tests');
  await settle((done) => mocha.run(done), print);
}
