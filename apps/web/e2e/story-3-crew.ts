import { minimumSkills, nationalPacks } from "@prehosp/competence";
import { absent } from "@prehosp/model/absence";
import { type Day, addDays, addMonths, instantOf, osloDay } from "@prehosp/model/time";
import type { Demonstration } from "./demonstration.ts";

export const UNIT = "brann-evje-1";
export const OWNER = "brann-dalene";
export const INSTRUCTOR = "instruktor-1";
export const crew = Array.from({ length: 8 }, (_, n) => `mannskap-${String(n + 1)}`);
/** The two whose yearly practice has run out. */
export const overdue = crew.slice(0, 2);
export const today = osloDay(instantOf(Date.now()));
export const skills = minimumSkills;

interface Asked {
  readonly has: string;
  readonly kinds: readonly string[];
}
const hasIn = (value: unknown): readonly Asked[] =>
  typeof value !== "object" || value === null
    ? []
    : [...("has" in value ? [value as Asked] : []), ...Object.values(value).flatMap(hasIn)];
const asked = nationalPacks
  .filter(({ id }) => ["akutthjelper", "confidentiality", "nodnett-terminal"].includes(id))
  .flatMap(({ requirements }) => requirements)
  .flatMap(({ needs, subject }) => hasIn(needs).map((one) => ({ ...one, subject })));

const proof = (competence: string, kind: string, on: Day, ref: string) => ({
  competence,
  kind,
  on,
  outcome: "passed",
  attributes: { terminalType: "handheld" },
  attestedBy: kind === "e-learning" ? absent("not-applicable") : INSTRUCTOR,
  documented: true,
  proof: "system",
  source: { system: "portal", ref: `${ref}/${competence}/${kind}` },
});

const proofsOf = (person: string) => {
  const practised = addMonths(today, overdue.includes(person) ? -13 : -2);
  const own = asked
    .filter(({ subject }) => subject === "person")
    .map(({ has, kinds: [kind = "course"] }) => {
      const [as, on] =
        has === "akutthjelper-skills"
          ? (["practice", practised] as const)
          : ([kind, addMonths(today, kind === "e-learning" ? -36 : -24)] as const);
      return { person, ...proof(has, as, on, person) };
    });
  return [...new Map(own.map((one) => [one.source.ref, one])).values()];
};

/** Everything that is known of the crew and of the unit before the story begins: eight trained people, two overdue, and pads that have run out. */
export const told = async ({ post, get }: Demonstration): Promise<void> => {
  const say = async (path: string, body: unknown) => {
    const { status, json } = await post(path, body);
    if (status > 201 || JSON.stringify(json).includes('"refused"'))
      throw new Error(`${path} was answered with ${String(status)}: ${JSON.stringify(json)}`);
  };
  const head = (id: string) => ({ id, at: instantOf(Date.now()), unit: UNIT });
  const unit = (what: string, facts: readonly object[]) => say(`units/${UNIT}/${what}`, { facts });
  // The demonstration has a crew and things there already: the story has its own.
  const before = (await get(`stations/${UNIT}`)) as {
    readonly crew: { readonly members: readonly string[] };
    readonly stock: { readonly items: readonly { readonly item: string }[] };
  };
  const removed = before.stock.items.map(({ item }) => ({ ...head(`removed-${item}`), kind: "removed", item }));
  if (removed.length > 0) await unit("equipment", removed);
  const left = before.crew.members;
  await unit("crew", [{ ...head("crew-1"), left, joined: crew, minimum: 2, terminalType: "handheld" }]);
  await unit("service", [{ ...head("in-1"), kind: "in" }]);
  const stocks = ["aed", "aed-battery", "aed-electrodes", "ventilation-mask", "bleeding-control", "tourniquet"];
  const placed = [...stocks, "thermal-blanket"].map((stock) => ({
    ...head(`placed-${stock}`),
    kind: "placed",
    item: `${stock}-1`,
    stock,
    expires: stock === "aed-electrodes" ? addDays(today, 200) : absent("not-applicable"),
  }));
  await unit("equipment", placed);
  // The region's own requirement on who checks off skills; no national source says it.
  const pack = {
    id: "region-instructors",
    edition: "1",
    layer: "regional",
    decided: { by: "region-lead", on: "2026-01-01", source: "e2e" },
    requirements: [
      {
        id: "region.skills-instructor",
        version: "1.0",
        title: { nb: "Kan sjekke ut ferdigheter" },
        cites: ["AH-2.6-b"],
        applies: { fact: "role", is: ["skills-instructor"] },
        subject: "person",
        needs: {
          has: "skills-instructor",
          kinds: ["certificate"],
          outcomes: ["passed"],
          fresh: { kind: "none" },
          unrecorded: "not-met",
        },
      },
    ],
  };
  await say("courses", {
    id: "arsovelse",
    title: { nb: "Årlig øvelse for akutthjelpere" },
    kind: "drill",
    hours: 4,
    gives: ["akutthjelper-skills", "skills-instructor"],
    prerequisites: [],
    terminalTypes: ["håndholdt", "kjøretøy"],
    items: [
      ...skills.map(({ competence, title }) => ({
        id: competence,
        title,
        perTerminalType: false,
        competence,
        cites: ["AH-2.6-g"],
      })),
      { id: "talk-group", title: { nb: "Bytte talegruppe" }, perTerminalType: true, cites: ["NN-d"] },
    ],
    instructor: "region.skills-instructor",
  });
  await say("competence/people", {
    organisation: OWNER,
    people: [{ person: INSTRUCTOR, roles: ["skills-instructor"] }],
  });
  await say("competence/packs", { pack });
  const group = asked
    .filter(({ subject }) => subject === "crew")
    .map(({ has }) => ({ of: { unit: UNIT }, ...proof(has, "practice", addDays(today, -40), "crew") }));
  const instructor = ["skills-instructor", "local-instructor"].map((has) => ({
    person: INSTRUCTOR,
    ...proof(has, "certificate", addMonths(today, -30), INSTRUCTOR),
    attestedBy: "leder-1",
  }));
  for (const evidence of [instructor, ...crew.map(proofsOf), group])
    if (evidence.length > 0) await say("competence/evidence", { organisation: OWNER, evidence });
};

/** Sets up the drill with the two who are overdue. */
export const planned = async ({ post }: Demonstration): Promise<void> => {
  const date = { id: "ovelse-1", course: "arsovelse", organisation: OWNER, place: "Evje" };
  await post("courses/dates", { ...date, from: today, to: today, seats: 8 });
  const facts = overdue.map((person) => ({
    id: `plass-${person}`,
    at: instantOf(Date.now()),
    by: "leder-1",
    date: date.id,
    kind: "enrolled",
    person,
  }));
  await post(`courses/dates/${date.id}/seats`, { facts });
};
