/** The few things that the core asks of a host. */

/** Seconds matter nowhere: an ISO 8601 UTC time stamp without fractions, `2024-03-19T10:00:00Z`. */
export type Clock = () => string;

/** A new IRI, `urn:uuid:…`. */
export type NewId = () => string;
