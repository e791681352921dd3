import { AgreementContent } from "@prehosp/model";
import type { ActorRef, Agreement, AgreementId, AlarmRoute, Condition, PartyKind } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { addDays, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { org } from "./organisations.ts";
import { unitId } from "./unit-rows.ts";

const VITAL: readonly Condition[] = [
  "cardiac-arrest",
  "unconscious",
  "serious-injury",
  "major-bleeding",
  "airway-obstruction",
  "general-hypothermia",
  "unclear-vital",
];
const INJURY_ONLY: readonly Condition[] = ["serious-injury", "major-bleeding"];
const HF = { organisation: org("hf-demo"), kind: "health-trust" } as const;
const FRAMEWORK = "Demonstrasjon: rammeavtale 2018";

const contents = (without: readonly AgreementContent[] = []): Agreement["contents"] =>
  Object.fromEntries(AgreementContent.options.map((content) => [content, !without.includes(content)]));

interface Row {
  readonly id: string;
  readonly provider: readonly [string, PartyKind];
  readonly units: readonly string[];
  readonly from: string;
  readonly until?: Recorded<Day>;
  readonly by?: Agreement["commissioner"];
  readonly conditions?: Agreement["conditions"];
  readonly route?: AlarmRoute;
  readonly without?: readonly AgreementContent[];
  readonly framework?: string;
  readonly terms?: Agreement["terms"];
}

/** Part-time crews are paid at call-outs; the health trust covers the rest [A]. */
const PART_TIME: Agreement["terms"] = {
  costs: {
    wages: "part-time",
    wagesPaidBy: "commissioner",
    equipment: "commissioner",
    consumables: "commissioner",
    communication: "provider",
    training: "commissioner",
  },
};

const agreementOf = (row: Row): Agreement => {
  const from = row.from as Day;
  return {
    id: row.id as AgreementId,
    commissioner: row.by ?? HF,
    provider: { organisation: org(row.provider[0]), kind: row.provider[1] },
    units: row.units.map(unitId),
    from,
    until: row.until ?? absent("not-applicable"),
    conditions: row.conditions ?? VITAL,
    ...(row.route === undefined ? {} : { route: row.route }),
    contents: contents(row.without),
    ...(row.terms === undefined ? {} : { terms: row.terms }),
    ...(row.framework === undefined
      ? {}
      : { framework: row.framework, frameworkKind: row.framework === FRAMEWORK ? "joint-2018" : "own" }),
    decided: {
      by: `role:prehospital-director:${(row.by ?? HF).organisation}` as ActorRef,
      on: addDays(from, -30),
      source: `Demonstrasjon: avtaledokument ${row.id}`,
    },
  };
};

/** The twelve agreements; one has expired, one holds seven of nine contents, names injuries only and ends in 80 days. */
export const agreementsAt = (at: Instant): readonly Agreement[] => {
  const today = osloDay(at);
  const rows: readonly Row[] = [
    {
      id: "avtale-01-heltid-direkte",
      provider: ["brann-kristiansand", "fire-service"],
      units: ["brann-kristiansand-1"],
      from: "2022-03-01",
      route: "direct",
    },
    {
      id: "avtale-02-interkommunal",
      provider: ["brann-ost-iks", "inter-municipal"],
      units: ["brann-arendal-1", "brann-grimstad-1", "brann-risor-1", "brann-tvedestrand-1", "brann-amli-1"],
      from: "2021-01-01",
      route: "110",
    },
    {
      id: "avtale-03-deltid-lonn",
      provider: ["brann-dalene", "fire-service"],
      units: ["brann-evje-1", "brann-vennesla-1"],
      from: "2023-01-01",
      route: "110",
      terms: PART_TIME,
    },
    {
      id: "avtale-04-frivillig-brann",
      provider: ["brann-bygdene", "fire-service"],
      units: ["brann-valle-1", "brann-aseral-1", "brann-iveland-1"],
      from: "2023-06-01",
    },
    {
      id: "avtale-05-rode-kors-kristiansand",
      provider: ["rk-demo-kristiansand", "red-cross"],
      units: ["rk-kristiansand-1"],
      from: "2019-01-01",
      framework: FRAMEWORK,
    },
    {
      id: "avtale-06-rode-kors-evje",
      provider: ["rk-demo-evje", "red-cross"],
      units: ["rk-evje-1"],
      from: "2019-09-01",
      framework: FRAMEWORK,
    },
    {
      id: "avtale-07-folkehjelp",
      provider: ["nf-demo-lillesand", "norsk-folkehjelp"],
      units: ["nf-lillesand-1"],
      from: "2020-05-01",
      framework: FRAMEWORK,
    },
    {
      id: "avtale-08-redningsselskapet",
      provider: ["rs-demo", "redningsselskapet"],
      units: ["rs-demo-1"],
      from: "2020-01-01",
      framework: "Demonstrasjon: egen rammeavtale for redningsskøyter",
    },
    {
      id: "avtale-09-hjemmetjeneste",
      provider: ["kommune-4221", "municipality"],
      units: ["hjemmetjeneste-valle-1"],
      from: "2024-01-01",
      conditions: absent("not-recorded"),
    },
    {
      id: "avtale-10-kommune-og-organisasjon",
      provider: ["rk-demo-risor", "red-cross"],
      units: ["rk-risor-1"],
      from: "2022-09-01",
      by: { organisation: org("kommune-4201"), kind: "municipality" },
      framework: FRAMEWORK,
    },
    {
      id: "avtale-11-utlopt",
      provider: ["brann-lister", "fire-service"],
      units: ["brann-farsund-1", "brann-flekkefjord-1"],
      from: "2018-01-01",
      until: addDays(today, -40),
      route: "110",
    },
    {
      id: "avtale-12-sju-av-ni",
      provider: ["brann-lindesnes", "fire-service"],
      units: ["brann-mandal-1", "brann-lyngdal-1"],
      from: "2020-01-01",
      until: addDays(today, 80),
      conditions: INJURY_ONLY,
      route: "110",
      without: ["follow-up", "costs"],
    },
  ];
  return rows.map(agreementOf);
};
