/** Minutes before now of the n-th slot: slots lie 65 minutes apart, so that no unit is in two places at once. */
export const slot = (n: number): number => 160 + n * 65;

/** What a caller says of an arrest. */
export const ARREST = {
  observed: { awake: false, breathingNormally: false, suddenCollapse: true },
  urgency: "akutt",
  criterion: "A.91.01",
} as const;

/** Answered within five seconds. */
export const HEARD = [
  { role: "call-ringing", seconds: -25 },
  { role: "call-answered", seconds: -20 },
] as const;
