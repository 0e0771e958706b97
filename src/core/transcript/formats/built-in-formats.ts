import type { FormatDeclaration } from './format.ts';
import { scio } from './scio.ts';

/** All formats that ship, in the form that a person's own have; of two that fit equally well the first is taken. */
export const builtInFormats: readonly FormatDeclaration[] = [scio];
