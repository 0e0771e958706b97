import * as vscode from 'vscode';
import { statuses, verdicts } from '../core/claims/claim-status.ts';
import type { Status, Verdict } from '../core/claims/claim.ts';
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
  /** Of a claim, or of evidence. */
  readonly note?: string;
  /** The edge of the claim that is to be moved; that which the cursor is nearer to where it is missing. */
  readonly edge?: 'start' | 'end';
  /** Whether words that are spelt in other letters, capitals say, are others. */
  readonly matchCase?: boolean;
  /** The rule that suggested the passage. */
  readonly suggestedBy?: string;
  /** What is taken back together: changes of the same run that follow each other. */
  readonly run?: string;
  /** Null takes it away. */
  readonly status?: Status | null;
  readonly verdict?: Verdict | null;
  /** Of evidence. */
  readonly iri?: string;
  /** A file that is evidence. */
  readonly file?: vscode.Uri;
  /** The id of a reply. */
  readonly reply?: string;
  /** Of a reply. */
  readonly text?: string;
  /** By the attribute's id; an empty answer takes one away. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Reads what came from outside; fields of the wrong kind are ignored. */
export function readClaimArguments(given: unknown): ClaimArguments {
  if (typeof given !== 'object' || given === null) return {};
  const uri = readUri(field(given, 'uri'));
  const id = field(given, 'id');
  const span = readSpan(field(given, 'span'));
  const turn = field(given, 'turn');
  const tags = field(given, 'tags');
  const edge = field(given, 'edge');
  const matchCase = field(given, 'matchCase');
  const suggestedBy = field(given, 'suggestedBy');
  const run = field(given, 'run');
  const status = readWord(field(given, 'status'), statuses);
  const verdict = readWord(field(given, 'verdict'), verdicts);
  const file = readUri(field(given, 'file'));
  const attributes = readAnswers(field(given, 'attributes'));
  return {
    ...(uri === null ? {} : { uri }),
    ...(typeof id === 'string' ? { id } : {}),
    ...(span === null ? {} : { span }),
    ...(typeof turn === 'number' ? { turn } : {}),
    ...(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? { tags } : {}),
    ...(edge === 'start' || edge === 'end' ? { edge } : {}),
    ...(typeof matchCase === 'boolean' ? { matchCase } : {}),
    ...(typeof suggestedBy === 'string' ? { suggestedBy } : {}),
    ...(typeof run === 'string' ? { run } : {}),
    ...(status === undefined ? {} : { status }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(file === null ? {} : { file }),
    ...(attributes === null ? {} : { attributes }),
    ...words(given, ['note', 'iri', 'reply', 'text']),
  };
}

/** A link of a hover that runs `command` for one claim, with what else it is given. */
export function claimCommandUri(command: string, uri: vscode.Uri, id: string, more?: object): vscode.Uri {
  const argument = encodeURIComponent(JSON.stringify([{ uri: uri.toString(), id, ...more }]));
  return vscode.Uri.parse(`command:${command}?${argument}`);
}

function field(of: object, key: string): unknown {
  return key in of ? (of as Readonly<Record<string, unknown>>)[key] : undefined;
}

function words<Key extends string>(given: object, keys: readonly Key[]): { readonly [key in Key]?: string } {
  const found = keys.map((key) => [key, field(given, key)] as const).filter((entry): entry is [Key, string] => typeof entry[1] === 'string');
  // Object.fromEntries forgets which keys there may be.
  return Object.fromEntries(found) as { readonly [key in Key]?: string };
}

/** Undefined where nothing was said of it. */
function readWord<Word extends string>(given: unknown, words: readonly Word[]): Word | null | undefined {
  return given === null ? null : words.find((word) => word === given);
}

function readAnswers(given: unknown): Readonly<Record<string, string>> | null {
  if (typeof given !== 'object' || given === null) return null;
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Null for what is no URI. */
export function readUri(given: unknown): vscode.Uri | null {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' && given !== '' ? vscode.Uri.parse(given) : null;
}

function readSpan(given: unknown): Span | null {
  if (typeof given !== 'object' || given === null) return null;
  const start = field(given, 'start');
  const end = field(given, 'end');
  return typeof start === 'number' && typeof end === 'number' && start <= end ? { start, end } : null;
}
