import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { PeerRun } from '../race.ts';
import { load, loadModule, versionOf } from './peer.ts';

interface MarkdownIt {
  readonly parse: (text: string, environment: object) => readonly unknown[];
}

/** The reader that VS Code's own preview and language service use. */
export function markdownIt(text: string): PeerRun {
  const { module, version } = load('markdown-it');
  const reader = new (module as new () => MarkdownIt)();
  return { name: `markdown-it ${version}`, run: () => reader.parse(text, {}) };
}

/** The tree of the whole text. */
export function remark(text: string): PeerRun {
  const processor = unified().use(remarkParse);
  return { name: `remark-parse ${versionOf('remark-parse')}`, run: () => processor.parse(text) };
}

interface LanguageService {
  readonly getDocumentSymbols: (document: unknown, options: object, token: object) => Promise<unknown>;
  readonly dispose: () => void;
}

/** The symbols of a document, asked for as the extension that comes with VS Code does: what VS Code makes of a text in Markdown without us. */
export async function markdownLanguageService(text: string): Promise<PeerRun> {
  const { module, version } = await loadModule('vscode-markdown-languageservice');
  const { createLanguageService, githubSlugifier } = module as { readonly createLanguageService: (init: object) => LanguageService; readonly githubSlugifier: object };
  const { TextDocument } = load('vscode-languageserver-textdocument').module as { readonly TextDocument: { readonly create: (...document: readonly unknown[]) => { readonly getText: () => string } } };
  const reader = new (load('markdown-it').module as new (options: object) => MarkdownIt)({ html: true });
  const document = TextDocument.create('file:///briefing.md', 'markdown', 1, text);
  const never = (): object => ({ dispose: () => undefined });
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const workspace = {
    workspaceFolders: [], getAllMarkdownDocuments: () => [document], hasMarkdownDocument: () => true, openMarkdownDocument: () => Promise.resolve(document), stat: nothing, readDirectory: nothing,
    onDidChangeMarkdownDocument: never, onDidCreateMarkdownDocument: never, onDidDeleteMarkdownDocument: never,
  };
  const parser = { slugifier: githubSlugifier, tokenize: (asked: { readonly getText: () => string }) => Promise.resolve(reader.parse(asked.getText(), {})) };
  return {
    name: `vscode-markdown-languageservice ${version}`,
    run: async () => {
      // A new one each time: it remembers what it has read.
      const service = createLanguageService({ workspace, parser, logger: { level: 0, log: () => undefined } });
      const symbols = await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, { isCancellationRequested: false, onCancellationRequested: never });
      service.dispose();
      return symbols;
    },
  };
}
