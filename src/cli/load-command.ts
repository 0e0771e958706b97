import type { Command } from 'commander';
import type { CommandName } from './command-list.ts';
import type { Terminal } from './terminal.ts';

const loaders: Readonly<Record<CommandName, () => Promise<(terminal: Terminal) => Command>>> = {
  structure: async () => (await import('./commands/structure.ts')).structureCommand,
  figures: async () => (await import('./commands/figures.ts')).figuresCommand,
  claims: async () => (await import('./commands/claims.ts')).claimsCommand,
  suggest: async () => (await import('./commands/suggest.ts')).suggestCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  formats: async () => (await import('./commands/formats.ts')).formatsCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  revise: async () => (await import('./commands/revise.ts')).reviseCommand,
};

/** What a command does, and all that it needs. */
export async function loadCommand(name: CommandName, terminal: Terminal): Promise<Command> {
  return (await loaders[name]())(terminal);
}
