/** Gravity of a vital failure, the gravest first. */
export const RANK = { manifest: 0, potential: 1, unclear: 2, none: 3 } as const;
