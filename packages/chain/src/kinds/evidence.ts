import { Evidence, GroupEvidence } from "@prehosp/model";
import { kind } from "@prehosp/ports";

const classes = {
  competence: "operational",
  kind: "operational",
  on: "operational",
  outcome: "operational",
  attributes: "operational",
  attestedBy: "operational",
  documented: "operational",
  proof: "operational",
  revokes: "operational",
  source: "operational",
} as const;

/** A proof of a person, by an opaque key; it is known from when it was recorded, and a revocation is a proof of its own. */
export const evidenceRecorded = kind({
  kind: "evidence.recorded",
  version: 1,
  norsk: "kompetansebevis registrert",
  payload: Evidence.omit({ knownAt: true }),
  classes: { person: "operational", ...classes },
});

/** A proof of what a crew has done together, or an organisation has in place. */
export const groupEvidenceRecorded = kind({
  kind: "evidence.of-group",
  version: 1,
  norsk: "gruppebevis registrert",
  payload: GroupEvidence.omit({ knownAt: true }),
  classes: { of: "operational", ...classes },
});
