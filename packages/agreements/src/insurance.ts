import type { Agreement, Initiator, PartyKind, Text } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { all, conclude } from "@prehosp/rules";
import type { AnyCriterion, Finding } from "@prehosp/rules";
import { MUNICIPAL, VOLUNTARY } from "./completeness.ts";
import { criterion } from "./criteria.ts";
import { insuranceTexts } from "./texts-insurance.ts";

/** A mission initiated by AMK or an LVS is covered by Norsk pasientskadeerstatning. */
export const patientInjury = criterion({
  id: "agreements.patient-injury",
  version: "1.0",
  norsk: "Oppdraget omfattes av Norsk pasientskadeerstatning",
  cites: ["AH-5.1-a"],
  needs: ["initiator"],
  decide: ({ initiator }) => (initiator === "AMK" || initiator === "LVS" ? "met" : "not-met"),
  examples: [
    { given: { initiator: "LVS" }, then: "met" },
    { given: { initiator: "110" }, then: "not-met", norsk: "Ikke et akutthjelperoppdrag; NPE sies det ikke noe om" },
    { given: { initiator: { absent: "unknown" } }, then: "unclear" },
  ],
});

/** Ordinary occupational injury insurance holds for municipal employees. */
export const municipalInjury = criterion({
  id: "agreements.municipal-injury",
  version: "1.0",
  norsk: "Ordinær yrkesskadeforsikring for kommunalt ansatte",
  cites: ["AH-5.2-a"],
  when: { needs: ["provider"], holds: ({ provider }) => MUNICIPAL.includes(provider) },
  needs: ["municipalEmployer"],
  decide: ({ municipalEmployer }) => (municipalEmployer ? "met" : "not-met"),
  examples: [
    { given: { provider: "fire-service", municipalEmployer: true }, then: "met" },
    { given: { provider: "inter-municipal", municipalEmployer: { absent: "unknown" } }, then: "unclear" },
    { given: { provider: "red-cross" }, then: "not-applicable" },
  ],
});

/** The state's collective insurance is for registered members of a voluntary organisation. */
export const collectiveMember = criterion({
  id: "agreements.collective-member",
  version: "1.0",
  norsk: "Registrert medlem i frivillig organisasjon",
  cites: ["AH-5.2-a"],
  when: { needs: ["provider"], holds: ({ provider }) => VOLUNTARY.includes(provider) },
  needs: ["registeredMembers"],
  decide: ({ registeredMembers }) => (registeredMembers ? "met" : "not-met"),
  examples: [
    { given: { provider: "red-cross", registeredMembers: true }, then: "met" },
    { given: { provider: "red-cross", registeredMembers: false }, then: "not-met" },
    { given: { provider: "red-cross" }, then: "unclear" },
  ],
});

/** Service off road is named by the collective insurance; whether a mission on road is covered nobody has settled. */
export const collectiveOffRoad = criterion({
  id: "agreements.collective-off-road",
  version: "1.0",
  norsk: "Tjenesten er utenfor vei",
  cites: ["AH-5.2-a"],
  when: { needs: ["provider"], holds: ({ provider }) => VOLUNTARY.includes(provider) },
  needs: ["serviceOffRoad"],
  decide: () => "met",
  examples: [
    { given: { provider: "red-cross", serviceOffRoad: true }, then: "met" },
    { given: { provider: "red-cross", serviceOffRoad: { absent: "unknown" } }, then: "unclear", norsk: "På vei" },
    { given: { provider: "fire-service" }, then: "not-applicable" },
  ],
});

/** What `insuranceOf` asks. */
export const insuranceCriteria: readonly AnyCriterion[] = [
  patientInjury,
  municipalInjury,
  collectiveMember,
  collectiveOffRoad,
];

/** What insures the crew at work: the municipality's ordinary insurance, the state's collective one, or not said by the guideline. */
export type InsuranceClass = "municipal" | "collective" | "not-said";

/** A status with what people read of it; never a reason to alarm or not. */
export interface Insured {
  readonly finding: Finding;
  readonly text: Text;
}

const classOf = (kind: PartyKind): InsuranceClass =>
  MUNICIPAL.includes(kind) ? "municipal" : VOLUNTARY.includes(kind) ? "collective" : "not-said";

const roadOf = (offRoad: Recorded<boolean> | undefined) =>
  offRoad === false ? absent("unknown", "Det er ikke avklart om oppdrag på vei er omfattet") : offRoad;

const employerOf = (kind: PartyKind): Recorded<boolean> =>
  kind === "inter-municipal"
    ? absent("unknown", "Veilederen nevner kommunalt ansatte; her er selskapet arbeidsgiver")
    : true;

/**
 * How patients and crews are insured at a mission under an agreement: NPE by who initiated (AH-5.1-a), and the crew by what kind of
 * body the provider is (AH-5.2-a). A volunteer mission on road is unclear, always. Status only: `covers` never reads it.
 */
export const insuranceOf = (
  { provider: { kind } }: Pick<Agreement, "provider">,
  mission: {
    readonly initiator: Recorded<Initiator>;
    readonly offRoad?: Recorded<boolean>;
    readonly registeredMembers?: Recorded<boolean>;
  },
): { readonly patient: Insured; readonly crew: Insured & { readonly class: InsuranceClass } } => {
  const patient = patientInjury.judge({ initiator: mission.initiator });
  const crew = conclude(
    { rule: "agreements.crew-insurance", version: "1.0", code: "@prehosp/agreements@0.1.0", cites: ["AH-5.2-a"] },
    all([
      municipalInjury.judge({ provider: kind, municipalEmployer: employerOf(kind) }),
      collectiveMember.judge({ provider: kind, registeredMembers: mission.registeredMembers }),
      collectiveOffRoad.judge({ provider: kind, serviceOffRoad: roadOf(mission.offRoad) }),
    ]),
  );
  const name = classOf(kind);
  return {
    patient: { finding: patient, text: insuranceTexts.patient[patient.outcome] },
    crew: { class: name, finding: crew, text: insuranceTexts[name][crew.outcome] },
  };
};
