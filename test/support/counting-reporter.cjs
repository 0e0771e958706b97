// Mocha's own report, then the closing lines that scripts/test-report.mjs reads.
const { reporters } = require('mocha');
const { closingLines } = require('./closing-lines.ts');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    this.closing = closingLines(runner);
  }

  epilogue() {
    super.epilogue();
    for (const line of this.closing.lines()) reporters.Base.consoleLog('%s', line);
  }
};
