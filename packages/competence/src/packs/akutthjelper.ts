import type { Requirement } from "../pack.ts";
import type { Pack } from "../pack.ts";
import { forRoles, passed, requirement as one, trained } from "./proofs.ts";
import { minimumSkills } from "./skills.ts";

const YEAR = { kind: "rolling", months: 12 } as const;

const perYear: NonNullable<Requirement["interpretation"]> = {
  nb: "«Minst en gang per år» leses som de siste tolv månedene, rullerende. Anbefalingen (2.6.1) sier skal, begrunnelsen (2.6.2) sier bør; anbefalingen er lagt til grunn. Alle minimumsferdighetene én for én teller som en øvelse.",
  nn: "«Minst en gang per år» blir lese som dei siste tolv månadene, rullerande. Tilrådinga (2.6.1) seier skal, grunngjevinga (2.6.2) seier bør; tilrådinga er lagd til grunn. Alle minimumsferdigheitene éi for éi tel som ei øving.",
  en: "“At least once a year” is read as the last twelve months, rolling. The recommendation (2.6.1) says shall, its rationale (2.6.2) says should; the recommendation is taken. All the minimum skills one by one count as a practice.",
};

const requirements: readonly Requirement[] = [
  one(
    "akutthjelper.basic-training",
    { nb: "Nødvendig opplæring", nn: "Naudsynt opplæring", en: "Necessary training" },
    ["AH-1.1-b", "AH-2.6-b"],
    passed("akutthjelper-basic"),
  ),
  one(
    "akutthjelper.recognise-failure",
    {
      nb: "Kan kjenne igjen truende eller manifest svikt i vitale funksjoner",
      nn: "Kan kjenne att trugande eller manifest svikt i vitale funksjonar",
      en: "Recognises threatened or manifest failure of vital functions",
    },
    ["AH-2.6-a"],
    trained("recognise-failure"),
  ),
  ...minimumSkills.map(({ competence, title }) =>
    one(`akutthjelper.${competence}`, title, ["AH-2.6-g"], trained(competence)),
  ),
  one(
    "akutthjelper.yearly-practice",
    {
      nb: "Øvelse i praktiske ferdigheter siste år",
      nn: "Øving i praktiske ferdigheiter siste år",
      en: "Practice of skills within a year",
    },
    ["AH-2.6-c"],
    {
      any: [
        trained("akutthjelper-skills", { outcomes: ["passed", "attended"], fresh: YEAR }),
        { all: minimumSkills.map(({ competence }) => trained(competence, { fresh: YEAR })) },
      ],
    },
    { interpretation: perYear, warnDays: 30 },
  ),
  one(
    "akutthjelper.own-limits",
    {
      nb: "Kjenner egne faglige grenser og verdien av å spørre om råd",
      nn: "Kjenner eigne faglege grenser og verdien av å spørje om råd",
      en: "Knows own limits and the value of asking for advice",
    },
    ["AH-2.6-d"],
    trained("own-limits"),
  ),
  one(
    "akutthjelper.routines",
    {
      nb: "Kjenner rutinene for ordningen, også taushetsplikt og dokumentasjon",
      nn: "Kjenner rutinane for ordninga, også teieplikt og dokumentasjon",
      en: "Knows the routines of the scheme, confidentiality and documentation included",
    },
    ["AH-2.6-e"],
    trained("akutthjelper-routines", { kinds: ["course", "practice", "check-off", "certificate", "e-learning"] }),
  ),
  one(
    "akutthjelper.nodnett",
    { nb: "Opplæring i Nødnett", nn: "Opplæring i Nødnett", en: "Training in Nødnett" },
    ["AH-2.6-f"],
    passed("nodnett-user"),
  ),
  one(
    "akutthjelper.nodnett-as-health",
    {
      nb: "Nødnett-opplæring i tråd med den nasjonale veilederen for helsetjenesten",
      nn: "Nødnett-opplæring i tråd med den nasjonale rettleiaren for helsetenesta",
      en: "Nødnett training in line with the national guideline of the health service",
    },
    ["AH-2.6-k"],
    { all: [{ meets: "nodnett.before-use" }, { meets: "nodnett.terminal-type" }] },
    {
      interpretation: {
        nb: "Opplæring gitt av brannvesenet eller en frivillig organisasjon teller når noen har besluttet at den er likeverdig; uten beslutning teller den ikke.",
        nn: "Opplæring gjeven av brannvesenet eller ein friviljug organisasjon tel når nokon har vedteke at ho er likeverdig; utan vedtak tel ho ikkje.",
        en: "Training by the fire service or a voluntary organisation counts once somebody has decided that it is equivalent; without a decision it doesn’t.",
      },
    },
  ),
  one(
    "akutthjelper.advice",
    {
      nb: "Vet hvordan man får råd over Nødnett",
      nn: "Veit korleis ein får råd over Nødnett",
      en: "Knows how to get advice over Nødnett",
    },
    ["AH-2.6-i"],
    trained("advice-over-nodnett"),
  ),
  one(
    "akutthjelper.coarse-triage",
    {
      nb: "Kjenner prinsippene for grovtriage ved masseskader",
      nn: "Kjenner prinsippa for grovtriage ved masseskadar",
      en: "Knows the principles of coarse triage at mass casualties",
    },
    ["AH-2.6-h"],
    trained("coarse-triage", { outcomes: ["passed", "attended"] }),
  ),
  one(
    "akutthjelper.mental-preparation",
    { nb: "Mentalt forberedt", nn: "Mentalt førebudd", en: "Mentally prepared" },
    ["AH-7.1-d"],
    trained("mental-preparation", { outcomes: ["passed", "attended"] }),
  ),
  one(
    "akutthjelper.joint-training",
    {
      nb: "Har øvd sammen med ambulanse, brann og kommune",
      nn: "Har øvd saman med ambulanse, brann og kommune",
      en: "Has trained together with ambulance, fire and municipality",
    },
    ["AH-7.1-d"],
    trained("joint-training", { kinds: ["practice"], outcomes: ["passed", "attended"] }),
    { subject: "crew" },
  ),
  one(
    "akutthjelper.training-follows-procedures",
    {
      nb: "Opplæringen bygger på prosedyrene som gjelder",
      nn: "Opplæringa byggjer på prosedyrane som gjeld",
      en: "The training starts from the procedures in force",
    },
    ["AH-2.9-c"],
    trained("training-follows-procedures", {
      kinds: ["attestation"],
      match: { procedures: "procedures" },
      unrecorded: "unclear",
    }),
    { subject: "organisation" },
  ),
];

/** What the draft of 2019-06-19 asks of an akutthjelper, of the crew and of its organisation; Nødnett as nodnett-terminal has it. */
export const akutthjelperPack: Pack = {
  id: "akutthjelper",
  edition: "2019-06-19-horing",
  layer: "national",
  requirements: requirements.map((r) => ({ ...r, applies: forRoles("akutthjelper") })),
};
