// The walls between the rooms: arrows point inward (ARCHITECTURE.md). test/architecture breaks each one to see it hold.

/** A room of the core, and the rooms that it may import besides itself. */
const core = {
  text: [],
  transcript: ['text'],
  figures: ['text'],
  anchoring: ['text', 'transcript', 'figures'],
  claims: ['text', 'transcript', 'figures', 'anchoring'],
  revision: ['text', 'transcript', 'figures', 'anchoring', 'claims'],
  suggestions: ['text', 'transcript', 'figures', 'anchoring', 'claims'],
  corpus: ['text', 'transcript', 'figures', 'anchoring', 'claims'],
  presentation: ['text', 'transcript', 'figures', 'anchoring', 'claims', 'revision', 'suggestions', 'corpus'],
  interchange: ['text', 'transcript', 'figures', 'anchoring', 'claims', 'revision', 'suggestions', 'corpus'],
  'corpus-index': ['text', 'transcript', 'figures', 'anchoring', 'claims', 'revision', 'suggestions', 'corpus', 'presentation', 'interchange'],
};

/** The same for the rooms around the core. */
const hosts = {
  core: [],
  vscode: ['core'],
  cli: ['core'],
  desktop: ['core', 'vscode'],
  web: ['core', 'vscode'],
  webview: ['core/presentation'],
};

const editor = '(^vscode$|node_modules/@types/vscode/)';

const coreWalls = Object.entries(core).map(([room, inner]) => ({
  name: `core-${room}-looks-inward`,
  severity: 'error',
  from: { path: `^src/core/${room}/` },
  to: {
    path: '^src/core/[^/]+/',
    pathNot: `^src/core/(${[room, ...inner].join('|')})/`,
    // What a claim is has to be said before it can be found again: anchoring takes the types of claims, and no code.
    ...(room === 'anchoring' && { dependencyTypesNot: ['type-only'] }),
  },
}));

const hostWalls = Object.entries(hosts).map(([room, inner]) => ({
  name: `${room}-looks-inward`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^(src|test|scripts|tools)/', pathNot: `^src/(${[room, ...inner].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...coreWalls,
    ...hostWalls,
    {
      name: 'anchoring-takes-no-view',
      comment: 'The exception for types of claims is for claims alone.',
      severity: 'error',
      from: { path: '^src/core/anchoring/' },
      to: { path: '^src/core/(corpus|suggestions|presentation|interchange)/' },
    },
    {
      name: 'features-apart',
      comment: 'What two features need belongs into a room below them.',
      severity: 'error',
      from: { path: '^src/vscode/features/([^/]+)/' },
      to: { path: '^src/vscode/features/', pathNot: '^src/vscode/features/$1/' },
    },
    {
      name: 'features-on-top',
      comment: 'Only the composition root knows the features.',
      severity: 'error',
      from: { path: '^src/vscode/', pathNot: '^src/vscode/(features/|activate\\.ts$)' },
      to: { path: '^src/vscode/features/' },
    },
    {
      name: 'editor-in-adapters-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(vscode|desktop|web)/' },
      to: { path: editor },
    },
    {
      name: 'node-where-node-is',
      comment: 'Everything else runs in a web worker too.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(desktop|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'ships-what-it-imports',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: editor,
      },
    },
    {
      name: 'found',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: editor },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are knowledge too: an import of types alone counts.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
