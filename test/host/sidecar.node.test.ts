import assert from 'node:assert/strict';
import { chmod, stat } from 'node:fs/promises';
import { openTranscript, quotes, tag } from './claims-support.ts';
import { services } from './services.ts';
import { closeAll, read } from './support.ts';

describe('a sidecar that may not be written', () => {
  afterEach(closeAll);

  it('is left as it is, and nothing is changed in memory either', async () => {
    const { uri, sidecar } = await openTranscript();
    const { claims } = await services();
    await tag(uri, '22 percent');
    const before = await read(sidecar);
    await chmod(sidecar.fsPath, 0o444);
    await tag(uri, '97 percent');
    assert.equal(await claims.undo(uri), false);
    assert.equal(await read(sidecar), before);
    assert.deepEqual(claims.claims(uri).map(({ claim }) => claim.quote.exact), ['22 percent']);
    assert.equal((await stat(sidecar.fsPath)).mode & 0o777, 0o444);
    await chmod(sidecar.fsPath, 0o644);
    await tag(uri, '97 percent');
    assert.deepEqual(await quotes(sidecar), ['22 percent', '97 percent']);
  });
});
