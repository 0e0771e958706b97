// The core knows no editor: an import of 'vscode' resolves to this empty module and fails to compile.
export {};
