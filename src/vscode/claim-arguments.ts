import * as vscode from 'vscode';
import type { Span } from '../core/text/span.ts';

/**
 * What a command about claims may be given: by a row of the view, a link of a hover, a code lens, or in `args` of a user's own
 * keybinding. Each is optional; what is missing is taken from the editor or asked for.
 */
export interface ClaimArguments {
  /** Of the transcript; the active one where it is missing. */
  readonly uri?: vscode.Uri;
  /** Of the claim. */
  readonly id?: string;
  /** UTF-16 offsets of the passage. */
  readonly span?: Span;
  /** A turn's place among the turns, from 0: the selection or sentence there, else the turn's first sentence. */
  readonly turn?: number;
  /** Ids of the codebook. */
  readonly tags?: readonly string[];
  readonly note?: string;
  /** The edge of the claim that is to be moved; that which the cursor is nearer to where it is missing. */
  readonly edge?: 'start' | 'end';
  /** Whether words that are spelt in other letters, capitals say, are others. */
  readonly matchCase?: boolean;
  /** The rule that suggested the passage. */
  readonly suggestedBy?: string;
  /** What is taken back together: changes of the same run that follow each other. */
  readonly run?: string;
}

/** Reads what came from outside; fields of the wrong kind are ignored. */
export function readClaimArguments(given: unknown): ClaimArguments {
  if (typeof given !== 'object' || given === null) return {};
  const uri = readUri(field(given, 'uri'));
  const id = field(given, 'id');
  const span = readSpan(field(given, 'span'));
  const turn = field(given, 'turn');
  const tags = field(given, 'tags');
  const note = field(given, 'note');
  const edge = field(given, 'edge');
  const matchCase = field(given, 'matchCase');
  const suggestedBy = field(given, 'suggestedBy');
  const run = field(given, 'run');
  return {
    ...(uri === null ? {} : { uri }),
    ...(typeof id === 'string' ? { id } : {}),
    ...(span === null ? {} : { span }),
    ...(typeof turn === 'number' ? { turn } : {}),
    ...(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? { tags } : {}),
    ...(typeof note === 'string' ? { note } : {}),
    ...(edge === 'start' || edge === 'end' ? { edge } : {}),
    ...(typeof matchCase === 'boolean' ? { matchCase } : {}),
    ...(typeof suggestedBy === 'string' ? { suggestedBy } : {}),
    ...(typeof run === 'string' ? { run } : {}),
  };
}

/** A link of a hover that runs `command` for one claim. */
export function claimCommandUri(command: string, uri: vscode.Uri, id: string, span?: Span): vscode.Uri {
  const argument = encodeURIComponent(JSON.stringify([{ uri: uri.toString(), id, ...(span === undefined ? {} : { span }) }]));
  return vscode.Uri.parse(`command:${command}?${argument}`);
}

function field(of: object, key: string): unknown {
  return key in of ? (of as Readonly<Record<string, unknown>>)[key] : undefined;
}

function readUri(given: unknown): vscode.Uri | null {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' && given !== '' ? vscode.Uri.parse(given) : null;
}

function readSpan(given: unknown): Span | null {
  if (typeof given !== 'object' || given === null) return null;
  const start = field(given, 'start');
  const end = field(given, 'end');
  return typeof start === 'number' && typeof end === 'number' && start <= end ? { start, end } : null;
}
