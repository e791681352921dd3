/** Why something said of competence is not taken in; nothing of what it came with is. */
export type EvidenceCode =
  | "from-the-future"
  | "self-attested"
  | "same-proof-other-content"
  | "no-such-person"
  | "no-such-proof"
  | "not-of-the-organisation"
  | "identity-in-proof"
  | "same-competence"
  | "no-norm-leaves-it-to-a-decision";

/** One such reason, and where: a JSON pointer into what was said. Never the value. */
export interface EvidenceProblem {
  readonly problem: EvidenceCode;
  readonly path: string;
  readonly means: string;
}

const MEANS: Readonly<Record<EvidenceCode, string>> = {
  "from-the-future": "Dagen er ikke kommet: det som ikke har skjedd, beviser ingenting.",
  "self-attested": "Ingen attesterer for seg selv.",
  "same-proof-other-content": "Et bevis med samme kilde finnes med et annet innhold. En retting er en egen hendelse.",
  "no-such-person": "Virksomheten har ingen med denne nøkkelen.",
  "no-such-proof": "Personen har ikke noe bevis med denne kilden.",
  "not-of-the-organisation": "Enheten, virksomheten eller beviset hører til en annen.",
  "identity-in-proof": "Her står det som ligner et fødselsnummer. Personer nevnes bare med nøkkel.",
  "same-competence": "En kompetanse er alltid likeverdig med seg selv.",
  "no-norm-leaves-it-to-a-decision":
    "Bare der en norm overlater det til en beslutning, kan noe regnes som likeverdig (AH-2.6-k).",
};

/** A reason at a place. */
export const evidenceProblem = (problem: EvidenceCode, path: string): EvidenceProblem => ({
  problem,
  path,
  means: MEANS[problem],
});
