/**
 * Parts of the desktop extension that do not come with the first text, but when the first of their functions is called: see `lazily` in
 * split-commonjs.mjs. A part holds what is needed at the same time. Its modules give functions alone, none of which is called while modules
 * are loaded or features registered.
 * @satisfies {Readonly<Record<string, readonly string[]>>}
 */
export const loadedWhenCalled = {
  // Once a text is a transcript.
  turns: [
    'src/core/presentation/speaker-rows.ts',
    'src/core/presentation/substance.ts',
    'src/core/presentation/turn-lenses.ts',
    'src/core/presentation/turn-rows.ts',
  ],
  claims: [
    'src/vscode/sidecar/sidecar-entry.ts',
    'src/vscode/sidecar/sidecar-file.ts',
    'src/core/claims/read-in-steps.ts',
    'src/core/anchoring/live-places.ts',
    'src/core/presentation/claim-layers.ts',
    'src/core/presentation/claim-rows.ts',
    'src/core/presentation/review/review-list.ts',
    'src/core/presentation/review/review-rows.ts',
  ],
  doubts: ['src/core/transcript/doubts/find-doubts.ts'],
  figures: [
    'src/core/figures/find-figures.ts',
    'src/core/figures/scan.ts',
    'src/core/figures/live/live-figures.ts',
  ],
  'chinese-figures': [
    'src/core/figures/chinese/read-mixed.ts',
    'src/core/figures/chinese/tables/variants.ts',
  ],
  'figure-hints': ['src/vscode/figures/figures-of-document.ts'],
  'figure-rows': [
    'src/vscode/features/figures-view/ask-for-filter.ts',
    'src/vscode/features/figures-view/figure-commands.ts',
    'src/core/presentation/figures/figure-groups.ts',
    'src/core/presentation/figures/filter/filter-words.ts',
    'src/core/presentation/figures/filter/parse-filter.ts',
  ],
  'figure-words': [
    'src/core/presentation/figures/figure-hover.ts',
    'src/core/presentation/figures/figure-words.ts',
    'src/core/presentation/figures/unit-names.ts',
  ],
  'claim-hovers': [
    'src/core/presentation/claim-hover.ts',
    'src/core/presentation/judgement-hover.ts',
  ],
  // Once a text is edited, or its claims are.
  editing: ['src/core/transcript/live/open-live.ts'],
  'similar-words': [
    'src/core/anchoring/compare-passage.ts',
    'src/core/anchoring/find-similar.ts',
  ],
  'changed-claims': [
    'src/vscode/sidecar/rewrite-sidecar.ts',
    'src/core/claims/claim-step.ts',
    'src/core/claims/merge.ts',
  ],
  // Where a person has files of his own.
  'own-codebook': [
    'src/core/claims/codebook/parse-codebook.ts',
    'src/core/claims/codebook/tag-problems.ts',
  ],
  'own-formats': [
    'src/core/claims/formats-file.ts',
    'src/core/transcript/formats/check-formats.ts',
  ],
  'file-problems': ['src/core/corpus/describe-problem.ts'],
  // What a person asks for by a command or in a view.
  codebook: [
    'src/vscode/features/codebook/ask-for-tag.ts',
    'src/vscode/features/codebook/decide-uses.ts',
    'src/vscode/features/codebook/list-uses.ts',
    'src/vscode/features/codebook/read-uses.ts',
    'src/core/claims/codebook/codebook-edits.ts',
    'src/core/claims/codebook/merge-edits.ts',
    'src/core/claims/codebook/serialise-codebook.ts',
    'src/core/claims/codebook/tag-change.ts',
    'src/core/presentation/codebook-rows.ts',
    'src/core/presentation/tag-change-words.ts',
  ],
  corpus: [
    'src/vscode/corpus-index/read-entry.ts',
    'src/vscode/features/corpus/ask-for-question.ts',
    'src/vscode/features/corpus/corpus-table.ts',
    'src/core/corpus-index/make-entry.ts',
    'src/core/corpus-index/query/match-entry.ts',
    'src/core/corpus-index/query/result-row.ts',
    'src/core/corpus-index/query/same-figures.ts',
    'src/core/corpus-index/query/search-corpus.ts',
    'src/core/corpus-index/view/complete-query.ts',
    'src/core/corpus-index/view/figure-place.ts',
    'src/core/corpus-index/view/result-rows.ts',
    'src/core/corpus-index/view/result-table.ts',
  ],
  export: [
    'src/vscode/read-corpus.ts',
    'src/vscode/features/export/ask-what.ts',
    'src/vscode/features/export/write-corpus.ts',
  ],
  import: [
    'src/vscode/features/import/add-tags.ts',
    'src/vscode/features/import/ask-which.ts',
    'src/vscode/features/import/find-targets.ts',
    'src/vscode/features/import/read-imports.ts',
    'src/vscode/features/import/show-report.ts',
    'src/core/interchange/import/match-documents.ts',
    'src/core/interchange/import/take-in.ts',
  ],
  judging: [
    'src/vscode/features/judging/attributes.ts',
    'src/vscode/features/judging/evidence.ts',
    'src/vscode/features/judging/judge.ts',
    'src/vscode/features/judging/replies.ts',
  ],
  rename: ['src/core/presentation/rename-speaker.ts'],
  review: [
    'src/vscode/features/review/ask-about-claim.ts',
    'src/vscode/features/review/waiting-files.ts',
    'src/vscode/features/review/walk-claims.ts',
    'src/core/presentation/review/difference-words.ts',
  ],
  revise: [
    'src/vscode/features/revise/compare-with.ts',
    'src/vscode/features/revise/pick-version.ts',
    'src/core/presentation/revision/revision-list.ts',
    'src/core/revision/carry-claims.ts',
    'src/core/revision/compare-versions.ts',
  ],
  suggestions: [
    'src/vscode/features/suggestions/shown-suggestions.ts',
    'src/vscode/features/suggestions/walk-suggestions.ts',
    'src/core/suggestions/open-suggestions.ts',
  ],
  tagging: [
    'src/vscode/features/tagging/change-claims.ts',
    'src/vscode/features/tagging/pick-tags.ts',
    'src/vscode/features/tagging/tag-claim.ts',
    'src/vscode/features/tagging/tag-figures.ts',
    'src/vscode/features/tagging/tag-occurrences.ts',
    'src/core/presentation/claim-edges.ts',
  ],
  example: ['src/vscode/features/walkthrough/open-example.ts'],
};
