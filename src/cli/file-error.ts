/** What the system said about a file, in words; unknown errors keep the system's own. */
export function describeFileError(error: unknown, action: 'read' | 'write'): string {
  switch (errorCode(error)) {
    case 'ENOENT':
      return action === 'read' ? 'no such file or folder' : 'cannot be written: the folder does not exist';
    case 'EISDIR':
      return 'this is a folder; a file is needed';
    case 'ENOTDIR':
      return 'no such file: a part of the path is not a folder';
    case 'EACCES':
    case 'EPERM':
      return `cannot be ${action === 'read' ? 'read' : 'written'}: permission denied`;
    case 'EROFS':
      return 'cannot be written: the disk is read-only';
    case 'ENOSPC':
      return 'cannot be written: the disk is full';
    default:
      return `cannot be ${action === 'read' ? 'read' : 'written'}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The system's name of an error (`ENOENT`), if it is one. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
