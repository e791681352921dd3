import { say } from "@prehosp/model";
import type { Evidence, Language, PersonId, Text } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { masked } from "@prehosp/model/identifiers";
import type { Day } from "@prehosp/model/time";
import { outcomeTexts } from "@prehosp/rules";
import type { Finding } from "@prehosp/rules";
import { competenceTexts } from "../packs/competences.ts";
import { missingTexts, proofColumnTexts, resultTexts, proofTexts as t } from "./proof-texts.ts";
import { kindTexts } from "./texts.ts";

/** How a proof is to be read: by which names, in which language; keys only and nb where it isn't said. */
export interface ProofReader {
  readonly names?: ReadonlyMap<PersonId, string>;
  readonly language?: Language;
}

/** One person judged by one requirement, with the evidence that the judgement used. */
export interface ProvedRow {
  readonly person: PersonId;
  /** What the employer calls the person, if the file shall say it. */
  readonly name?: string;
  readonly requirement: { readonly id: string; readonly title: Text };
  readonly finding: Finding;
  readonly used: readonly Evidence[];
}

export type ProofColumn = keyof typeof proofColumnTexts;
export type ProofLine = Readonly<Record<ProofColumn, string>>;

/** The columns of the employer's proof in their order. */
export const proofColumns = Object.keys(proofColumnTexts) as readonly ProofColumn[];

/** The columns in their order with their headings in a language. */
export const proofHeadings = (language: Language = "nb"): readonly (readonly [ProofColumn, string])[] =>
  proofColumns.map((column) => [column, say(proofColumnTexts[column], language)] as const);

const proofOf = (e: Evidence, language: Language) => {
  const documented = isAbsent(e.documented) ? t.notRecorded : e.documented ? t.yes : t.no;
  return {
    proof: say(kindTexts[e.kind], language),
    provedOn: e.on,
    result: say(resultTexts[e.outcome], language),
    attestedBy: isAbsent(e.attestedBy) ? say(t.notRecorded, language) : e.attestedBy,
    documented: say(documented, language),
    source: `${e.source.system} ${e.source.ref}`,
  };
};
const noProof = (language: Language) => ({
  proof: say(t.none, language),
  provedOn: "",
  result: "",
  attestedBy: "",
  documented: "",
  source: "",
});

const nameOf = (missing: string, language: Language): string => {
  const texts = Object.hasOwn(competenceTexts, missing) ? competenceTexts : missingTexts;
  const text = Object.hasOwn(texts, missing) ? texts[missing] : undefined;
  return text === undefined ? missing : say(text, language);
};

/**
 * The employer's proof for an inspection (NN-b, NN-d, NN-e): a line for each person, requirement, norm and proof; where no proof
 * is recorded the line says so. Texts in the language asked for; days as they are; a national number in a name is masked.
 */
export const employerProof = (rows: readonly ProvedRow[], language: Language = "nb"): readonly ProofLine[] =>
  rows.flatMap(({ person, name, requirement, finding, used }) =>
    finding.cites.flatMap((norm) =>
      (used.length === 0 ? [noProof(language)] : used.map((e) => proofOf(e, language))).map((proof) => ({
        person,
        name: name === undefined ? "" : masked(name),
        requirement: say(requirement.title, language),
        norm,
        outcome: outcomeTexts[finding.outcome][language],
        until: finding.until ?? ("" satisfies Day | ""),
        missing: finding.missing.map((one) => nameOf(one, language)).join("; "),
        ...proof,
      })),
    ),
  );
