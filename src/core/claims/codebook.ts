/** A code with its definition. */
export interface Tag {
  /** Written into the sidecar. */
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

/** The tags that a team agreed on, in their order. */
export interface Codebook {
  readonly title: string;
  readonly tags: readonly Tag[];
}
