import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import { besideFile } from './beside-file.ts';
import { decodeText } from './decode-text.ts';
import { errorCode } from './file-error.ts';
import { statOrNull } from './what-is-there.ts';

/**
 * Writes a file in place of what was read of it; null: there was none. False where something else stands there by now, which is left as it is.
 * Rejects where it cannot be written.
 */
export async function replaceText(path: string, before: string | null, text: string): Promise<boolean> {
  // A link stays one.
  const target = await realpath(path).catch(() => path);
  const overtaken = new Error('changed meanwhile');
  const old = await statOrNull(target);
  // Its folder alone would let one that is read-only be replaced.
  if (old !== null) await access(target, constants.W_OK);
  const file = await besideFile(target, old, async () => {
    if ((await textAt(target)) !== before) throw overtaken;
  });
  try {
    await file.write(text);
    await file.finish();
    return true;
  } catch (error) {
    await file.abandon();
    if (error === overtaken) return false;
    throw error;
  }
}

async function textAt(path: string): Promise<string | null> {
  try {
    return decodeText(await readFile(path))?.text ?? '';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
