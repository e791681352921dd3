import { addDays, instantOf, osloDay } from "@prehosp/model/time";
import { type Started, ask, deploymentOf, region, start } from "./hub.ts";

export const UNIT = "brann-evje-1";
export const ORG = region.units.find((u) => u.id === UNIT)!.organisation;
export const OTHER = region.organisations.find((o) => o.kind === "municipality" && o.id !== ORG)!.id;
export const PRACTICE = "akutthjelper.yearly-practice";

const actor = (credential: string, owner: string, roles: readonly string[], elsewhere: readonly string[] = []) => ({
  credential,
  by: `role:${credential}`,
  owner,
  roles,
  elsewhere: [region.id, ...elsewhere],
});

/** A hub with a crew's coordinator, a neighbour, one who acts for both, an operator of AMK and a medical director. */
export const startWithActors = (
  over: Pick<Parameters<typeof deploymentOf>[0] & object, "packs"> = {},
): Promise<Started> => {
  const actors = [
    actor("coordinator", ORG, ["coordinator"]),
    actor("neighbour", OTHER, ["coordinator"]),
    actor("both", OTHER, ["coordinator"], [ORG]),
    actor("amk", region.id, ["operator"]),
    actor("director", region.id, ["medical-director"]),
  ];
  return start({ deployment: deploymentOf({ ...over, doors: { access: { use: "memory", settings: { actors } } } }) });
};

/** Asks a hub as one of them. */
export const asActor = (url: () => string) => {
  const as = (who: string) => ({ headers: { authorization: `Bearer ${who}` } });
  const get = (path: string, who = "coordinator") => ask(`${url()}/api/v1/${path}`, as(who));
  const post = (path: string, json: unknown, who = "coordinator") =>
    ask(`${url()}/api/v1/${path}`, { json, ...as(who) });
  const record = (...evidence: object[]) => post("competence/evidence", { organisation: ORG, evidence });
  return { get, post, record };
};

/** A day so many days ago, or ahead where it is less than none. */
export const daysAgo = (days: number): string => addDays(osloDay(instantOf(Date.now())), -days);

/** A practice a month ago, as a portal would send it. */
export const proof = (person: string, ref: string, more: object = {}) => ({
  person,
  competence: "akutthjelper-skills",
  kind: "practice",
  on: daysAgo(30),
  outcome: "passed",
  attributes: {},
  attestedBy: "instructor-9",
  documented: true,
  source: { system: "portal", ref },
  ...more,
});

/** Where each issue of a problem is, and its code. */
export const codes = (answer: { json?: any }): readonly string[] =>
  (answer.json.issues as { path: string; message: string }[]).map((i) => `${i.path} ${i.message.split(":")[0]}`);
