/** All test files of this host, put in by scripts/build.mjs. */
declare module 'host-tests';

/** Mocha's browser build, for the web worker host: it defines the globals `mocha` and `Mocha`. */
declare module 'mocha/mocha.js';

/** The extension host that this bundle was built for. */
declare const HOST_UNDER_TEST: 'node' | 'web';

/** The global that a web worker has and Node has not. */
declare const WorkerGlobalScope: unknown;

/** Runs only the tests whose title holds this; empty for all. */
declare const HOST_GREP: string;
