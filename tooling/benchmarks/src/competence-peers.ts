import { endOf } from "@prehosp/competence";
import type { Has, Requirement } from "@prehosp/competence";
import type { Evidence, PersonId } from "@prehosp/model";
import { dayAt, dayNumber } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { LogicEngine } from "json-logic-engine";
import { TODAY, factsOf, pack } from "./competence-world.ts";

type Needs = Requirement["needs"];
type Facts = Readonly<Record<string, string>>;
const today = dayNumber(TODAY);
const NEVER = 2_147_483_647;

const revoked = (e: Evidence, list: readonly Evidence[]): boolean =>
  list.some((r) => r.kind === "revocation" && r.competence === e.competence && r.on <= TODAY && e.on <= r.on);

/** What both peers are told beforehand: the day a proof runs out is theirs to work out, who may attest isn't. */
type Attests = (e: Evidence) => boolean;

const hasesOf = (needs: Needs): readonly Has[] =>
  "all" in needs ? needs.all.flatMap(hasesOf) : "any" in needs ? needs.any.flatMap(hasesOf) : [needs as Has];

const shows = (has: Has, list: readonly Evidence[], facts: Facts, attests: Attests, day: Day): boolean =>
  list.some((e) => {
    if (e.competence !== has.has || !(has.kinds as readonly string[]).includes(e.kind)) return false;
    if (!(has.outcomes as readonly string[]).includes(e.outcome) || e.on > day) return false;
    const end = endOf(e.on, has.fresh);
    return (
      (end === undefined || day < end) &&
      Object.entries(has.match ?? {}).every(([a, fact]) => e.attributes[a] === facts[fact]) &&
      (has.documented === undefined || e.documented === true) &&
      (has.attestor === undefined || attests(e)) &&
      !revoked(e, list)
    );
  });

const walk = (needs: Needs, list: readonly Evidence[], facts: Facts, attests: Attests, day: Day): boolean =>
  "all" in needs
    ? needs.all.every((n) => walk(n, list, facts, attests, day))
    : "any" in needs
      ? needs.any.some((n) => walk(n, list, facts, attests, day))
      : shows(needs as Has, list, facts, attests, day);

/** The first of some days that a question isn't answered with yes. */
const firstNot = <D extends string | number>(days: readonly D[], holds: (day: D) => boolean): D | undefined =>
  [...new Set(days)].sort((a, b) => (a < b ? -1 : 1)).find((day) => !holds(day));

/** What both peers answer: 0 = not met, else the first day it stops. They know nothing of grace, and of nothing unclear. */
export const byWalk = (
  { needs, applies }: Requirement,
  list: readonly Evidence[],
  facts: Facts,
  attests: Attests,
): number => {
  if (applies !== undefined && facts["role"] !== "operator") return 0;
  if (!walk(needs, list, facts, attests, TODAY)) return 0;
  const days = hasesOf(needs).flatMap((h) =>
    list.flatMap((e) => {
      const end = e.competence === h.has ? endOf(e.on, h.fresh) : undefined;
      return end === undefined || end <= TODAY ? [] : [end];
    }),
  );
  const until = firstNot(days, (day) => walk(needs, list, facts, attests, day));
  return until === undefined ? NEVER : dayNumber(until);
};

const MONTHS = [12, 24, 36] as const;

const logicOf = (needs: Needs): object => {
  if ("all" in needs) return { and: needs.all.map(logicOf) };
  if ("any" in needs) return { or: needs.any.map(logicOf) };
  const has = needs as Has;
  const end =
    has.fresh.kind === "rolling" ? [{ ">": [{ var: `till${has.fresh.months}` }, { var: "../../today" }] }] : [];
  const match = has.match === undefined ? [] : [{ "===": [{ var: "terminal" }, { var: "wanted" }] }];
  return {
    some: [
      { var: has.has },
      {
        and: [
          { in: [{ var: "kind" }, has.kinds] },
          { in: [{ var: "outcome" }, has.outcomes] },
          ...end,
          ...match,
          ...(has.documented === undefined ? [] : [{ var: "documented" }]),
          ...(has.attestor === undefined ? [] : [{ var: "attested" }]),
        ],
      },
    ],
  };
};

const engine = new LogicEngine();
/** The fifty requirements, compiled by json-logic-engine; those that are for some only, with their condition. */
const compiled = pack.requirements.map(({ needs, applies }) => ({
  rule: engine.build(
    applies === undefined ? logicOf(needs) : { and: [{ "===": [{ var: "role" }, "operator"] }, logicOf(needs)] },
  ),
  asks: hasesOf(needs).flatMap(({ has, fresh }) =>
    fresh.kind === "rolling" ? [{ has, till: `till${fresh.months}` }] : [],
  ),
}));

/** The same by the engine, for one person, all fifty: asked again on each day that a proof runs out. */
export const byEngine = (data: Record<string, unknown>): readonly number[] =>
  compiled.map(({ rule, asks }) => {
    const holds = (day: number): boolean => {
      data["today"] = day;
      return rule(data) === true;
    };
    if (!holds(today)) return 0;
    const days = asks.flatMap(({ has, till }) =>
      ((data[has] ?? []) as readonly Record<string, number>[]).flatMap((e) => e[till] ?? []),
    );
    const later = days.filter((d) => d > today);
    return later.length === 0 ? NEVER : (firstNot(later, holds) ?? NEVER);
  });

const FIRST = today - 5000;
const numbers = new Map(Array.from({ length: 5001 }, (_, i) => [dayAt(FIRST + i) as string, i]));
const ends = MONTHS.map((months) =>
  Array.from({ length: 5001 }, (_, i) => dayNumber(endOf(dayAt(FIRST + i), { kind: "rolling", months }) as Day)),
);

/** The data as json-logic-engine wants it: grouped, in numbers, revoked proofs gone; dates worked out beforehand, in its favour. */
export const dataOf = (person: PersonId, list: readonly Evidence[], attests: Attests): Record<string, unknown> => {
  const { terminal: wanted, role } = factsOf(person);
  const data: Record<string, unknown> = { role };
  const anyRevoked = list.some((e) => e.kind === "revocation");
  for (const e of list) {
    if (e.kind === "revocation" || (anyRevoked && revoked(e, list))) continue;
    const at = numbers.get(e.on) as number;
    ((data[e.competence] ??= []) as unknown[]).push({
      kind: e.kind,
      outcome: e.outcome,
      documented: e.documented === true,
      attested: attests(e),
      terminal: e.attributes["terminal"],
      wanted,
      till12: ends[0]?.[at],
      till24: ends[1]?.[at],
      till36: ends[2]?.[at],
    });
  }
  return data;
};
