import { Command } from 'commander';

interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly (readonly [usage: string, description: string])[];
  readonly takesOptions: boolean;
}

/** What the program tells of its commands. All else of a command is loaded when it is called: `load-command.ts`. */
export const commandList = [
  {
    name: 'structure',
    summary: 'print who speaks where, as JSON',
    arguments: [['[file]', 'a transcript; - reads standard input']],
    takesOptions: true,
  },
  {
    name: 'figures',
    summary: 'print every figure with its value and unit, as JSON Lines',
    arguments: [['<file>', 'a text; - reads standard input']],
    takesOptions: false,
  },
  {
    name: 'claims',
    summary: 'print the claims as found in the text as it is now',
    arguments: [['<path...>', 'transcripts, or folders with transcripts']],
    takesOptions: true,
  },
  {
    name: 'suggest',
    summary: 'print passages that rules find worth a claim',
    arguments: [['<path...>', 'transcripts, or folders with transcripts']],
    takesOptions: true,
  },
  {
    name: 'search',
    summary: 'ask a folder of transcripts for claims, figures or turns',
    arguments: [['<dir>', 'a folder with transcripts, or one of them'], ['<query...>', 'what to look for']],
    takesOptions: true,
  },
  {
    name: 'export',
    summary: 'write the claims for another tool',
    arguments: [['<path...>', 'transcripts, or folders with transcripts']],
    takesOptions: true,
  },
  {
    name: 'import',
    summary: 'take in claims of another tool',
    arguments: [['<file...>', 'files of another tool, or folders with such files']],
    takesOptions: true,
  },
  {
    name: 'formats',
    summary: 'list the formats that export can write and import can read',
    arguments: [],
    takesOptions: true,
  },
  {
    name: 'check',
    summary: 'look for claims that need a person, for CI',
    arguments: [['<path...>', 'transcripts, or folders with transcripts']],
    takesOptions: true,
  },
  {
    name: 'revise',
    summary: 'compare a transcript with its revised version, and take its claims along',
    arguments: [['<old>', 'the transcript with its claims'], ['<new>', 'its revised version']],
    takesOptions: true,
  },
] as const satisfies readonly Listed[];

export type CommandName = (typeof commandList)[number]['name'];

/** What is in the list of a command, for that command to go on with. */
export function commandOf(name: CommandName): Command {
  return begin(commandList.find((listed) => listed.name === name) ?? commandList[0]);
}

/** As the list of commands shows it. */
export function listedCommand(listed: Listed): Command {
  const command = begin(listed);
  return listed.takesOptions ? command.option('--json') : command;
}

function begin({ name, summary, arguments: all }: Listed): Command {
  const command = new Command(name).summary(summary);
  for (const [usage, description] of all) command.argument(usage, description);
  return command;
}
