import type { Cites } from "@prehosp/rules";
import { criterion } from "../vocabulary.ts";

// One shape for all: what was decided locally is in place or not, and the norm says what that may do to the line.
const local = <const R extends string>(id: R, norsk: string, cites: Cites) =>
  criterion({
    id,
    version: "1.0",
    norsk,
    cites,
    when: { needs: ["unitKind"], holds: ({ unitKind }) => unitKind !== "police" },
    needs: ["locallyRequired"],
    decide: ({ locallyRequired }) => (locallyRequired ? "met" : "not-met"),
    examples: [
      { given: { unitKind: "fire", locallyRequired: true }, then: "met" },
      { given: { unitKind: "fire", locallyRequired: false }, then: "not-met" },
      { given: { unitKind: "fire", locallyRequired: { absent: "unknown" } }, then: "unclear" },
      { given: { unitKind: "police" }, then: "not-applicable" },
    ],
  });

/** Equipment that a layer asks for beside the national minimum: "supplemented locally, never reduced". */
export const localEquipment = local("dispatch.local-equipment", "Utstyr som er besluttet lokalt", ["AH-2.7-a"]);

/** The kind of unit is among those that a layer lets take part. */
export const localTakingPart = local("dispatch.local-taking-part", "Enhetstypen inngår etter lokal beslutning", [
  "AH-2.3-a",
]);

/** The condition is among those that a layer has left of the agreement. */
export const localConditions = local("dispatch.local-conditions", "Tilstanden er dekket etter lokal innsnevring", [
  "AH-2.8-a",
]);

/** The organisation shares that its crew is qualified. */
export const localCrewQualified = local("dispatch.local-crew-qualified", "Gyldig kompetanse er meldt", ["AH-2.2-b"]);

/** The unit is in readiness without a remark. */
export const localWithoutRemark = local("dispatch.local-without-remark", "I beredskap uten merknad", ["AH-2.3-d"]);

/** Training in confidentiality is documented; its absence is a remark and never excludes. */
export const localConfidentiality = local(
  "dispatch.local-confidentiality",
  "Dokumentert opplæring i taushetsplikt, lokalt krav",
  ["AH-4.3-c"],
);

/** The secure channel is Nødnett; otherwise words are withheld, and the unit stays. */
export const localNodnettOnly = local("dispatch.local-nodnett-only", "Bare Nødnett regnes som sikker kanal lokalt", [
  "AH-2.8-c",
]);

/** The duty to consider as a layer has widened it; it adds to the national duty and takes nothing from it. */
export const localConsider = criterion({
  id: "dispatch.local-consider",
  version: "1.0",
  norsk: "Skal vurderes etter lokal beslutning",
  cites: ["AH-2.5-a"],
  needs: ["locallyConsidered"],
  decide: ({ locallyConsidered }) => (locallyConsidered ? "met" : "not-met"),
  examples: [
    {
      given: { locallyConsidered: true },
      then: "met",
      norsk: "Uten vital svikt, men med en tilstand regionen har tatt inn",
    },
    { given: { locallyConsidered: false }, then: "not-met" },
    { given: { locallyConsidered: { absent: "unknown" } }, then: "unclear", norsk: "Tilstanden er ikke kjent" },
  ],
});
