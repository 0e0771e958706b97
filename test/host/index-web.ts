import 'mocha/mocha.js';
import { settle } from './settle.ts';

/** What VS Code's web worker extension host calls. Same contract as in `index-node.ts`; no Node and no `process` here. */
export async function run(): Promise<void> {
  const print = (...parts: unknown[]): void => {
    const [first, ...rest] = parts;
    let next = 0;
    const text = typeof first === 'string' ? first.replace(/%[sd]/g, () => String(rest[next++])) : '';
    for (const line of [text, ...rest.slice(next)].join(' ').split('\n')) console.log(`\u2063${line}`);
  };
  Mocha.reporters.Base.consoleLog = print;
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, timeout: 180_000, retries: 1, color: false });
  if (HOST_GREP !== '') mocha.fgrep(HOST_GREP);
  await import('host-tests');
  await settle((done) => mocha.run(done), print);
}
