import { say } from "@prehosp/model";
import type { Evidence, PersonId, Text } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { masked } from "@prehosp/model/identifiers";
import type { Day } from "@prehosp/model/time";
import { outcomeNorsk } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import { kindTexts, resultNorsk } from "./texts.ts";

/** One person judged by one requirement, with the evidence that the judgement used. */
export interface ProvedRow {
  readonly person: PersonId;
  /** What the employer calls the person, if the file shall say it. */
  readonly name?: string;
  readonly requirement: { readonly id: string; readonly title: Text };
  readonly finding: Finding;
  readonly used: readonly Evidence[];
}

/** The columns of the employer's proof in their order, with the headings that an inspector reads (nb). */
export const proofColumns = [
  ["person", "Person"],
  ["name", "Navn"],
  ["requirement", "Krav"],
  ["norm", "Hjemmel"],
  ["outcome", "Vurdering"],
  ["until", "Gjelder til"],
  ["missing", "Mangler"],
  ["proof", "Bevis"],
  ["provedOn", "Bevisdato"],
  ["result", "Resultat"],
  ["attestedBy", "Attestert av"],
  ["documented", "Dokumentert"],
  ["source", "Kilde"],
] as const satisfies readonly (readonly [string, string])[];

export type ProofColumn = (typeof proofColumns)[number][0];
export type ProofLine = Readonly<Record<ProofColumn, string>>;

const NONE = {
  proof: "ingen registrert",
  provedOn: "",
  result: "",
  attestedBy: "",
  documented: "",
  source: "",
} as const;

const proofOf = (e: Evidence) => ({
  proof: say(kindTexts[e.kind]),
  provedOn: e.on,
  result: resultNorsk[e.outcome],
  attestedBy: isAbsent(e.attestedBy) ? "ikke registrert" : e.attestedBy,
  documented: isAbsent(e.documented) ? "ikke registrert" : e.documented ? "ja" : "nei",
  source: `${e.source.system} ${e.source.ref}`,
});

/**
 * The employer's proof for an inspection (NN-b, NN-d, NN-e): a line for each person, requirement, norm and proof; where no proof
 * is recorded the line says so. Texts in nb; days as they are; a national number in a name is masked.
 */
export const employerProof = (rows: readonly ProvedRow[]): readonly ProofLine[] =>
  rows.flatMap(({ person, name, requirement, finding, used }) =>
    finding.cites.flatMap((norm) =>
      (used.length === 0 ? [NONE] : used.map(proofOf)).map((proof) => ({
        person,
        name: name === undefined ? "" : masked(name),
        requirement: say(requirement.title),
        norm,
        outcome: outcomeNorsk[finding.outcome],
        until: finding.until ?? ("" satisfies Day | ""),
        missing: finding.missing.join(", "),
        ...proof,
      })),
    ),
  );
