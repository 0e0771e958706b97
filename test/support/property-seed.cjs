// Where CI decides over a landing, the property tests try the same cases each time; everywhere else they try new ones with each run.
const fc = require('fast-check');

if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261122 });
