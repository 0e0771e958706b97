/**
 * Of each turn: to which run of questions and answers it belongs, by number, and who asks where the text tells. `answers`: he who speaks is no
 * official, and answers all the same.
 */
export type Followed = readonly { readonly run: number | null; readonly asker: string | null; readonly answers?: true }[];
