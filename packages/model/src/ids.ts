import * as z from "zod";

/** An id that says nothing: letters, digits and .:_- only, and never eleven digits, so a national number cannot pass for one. */
const opaque = <const B extends string>(_brand: B, norsk: string, means: string): z.core.$ZodBranded<z.ZodString, B> =>
  z
    .string()
    .regex(/^(?!\d{11}$)[A-Za-z0-9][A-Za-z0-9._:-]{0,95}$/)
    .meta({ norsk, means }) as never;

export const IncidentId = opaque(
  "IncidentId",
  "hendelses-id",
  "One emergency incident, as the receiving centre keys it",
);
export type IncidentId = z.output<typeof IncidentId>;

export const MissionId = opaque("MissionId", "oppdrags-id", "One unit's mission within an incident");
export type MissionId = z.output<typeof MissionId>;

export const UnitId = opaque("UnitId", "enhets-id", "One unit that can be alarmed: a vehicle, vessel, patrol or team");
export type UnitId = z.output<typeof UnitId>;

export const OrgId = opaque(
  "OrgId",
  "organisasjons-id",
  "One organisation in the deployment; not the organisation number",
);
export type OrgId = z.output<typeof OrgId>;

export const PersonId = opaque("PersonId", "person-id", "One person by an opaque key; never a national number");
export type PersonId = z.output<typeof PersonId>;

export const AgreementId = opaque("AgreementId", "avtale-id", "One agreement on akutthjelper assistance");
export type AgreementId = z.output<typeof AgreementId>;

export const CompetenceId = opaque("CompetenceId", "kompetanse-id", "One competence in the catalogue of a pack");
export type CompetenceId = z.output<typeof CompetenceId>;

export const DefibrillatorId = opaque("DefibrillatorId", "hjertestarter-id", "One defibrillator in a register");
export type DefibrillatorId = z.output<typeof DefibrillatorId>;

export const ChannelId = opaque("ChannelId", "kanal-id", "One channel that messages travel on");
export type ChannelId = z.output<typeof ChannelId>;

export const SubjectId = opaque(
  "SubjectId",
  "sak-id",
  "What a fact is about: an incident, a unit, a person's evidence",
);
export type SubjectId = z.output<typeof SubjectId>;

export const FactId = opaque("FactId", "faktum-id", "One fact in the ledger");
export type FactId = z.output<typeof FactId>;

export const ActorRef = opaque(
  "ActorRef",
  "aktør",
  "Who did or said something: a role holder, a unit or a system, by opaque key",
);
export type ActorRef = z.output<typeof ActorRef>;

export const CaseId = opaque(
  "CaseId",
  "nøkkel-sak",
  "What one vault key belongs to; forgetting it makes all sealed under it unreadable",
);
export type CaseId = z.output<typeof CaseId>;
