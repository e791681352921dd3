import {
  type Book,
  type Stock,
  type Subject,
  type UnitReadiness,
  boardOf,
  equipmentFindings,
  findings,
  minimumStock,
  statusAt,
  stockOf,
} from "@prehosp/competence";
import type { UnitId } from "@prehosp/model";
import { type Day, type Instant, compareInstants, osloDay } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import type { Stored } from "../stored.ts";
import { settingsAt } from "../judging/memberships.ts";
import { crewsOf } from "./crews.ts";

/** A unit at an instant of a day, with whether anybody has written anything of its crew or equipment. */
export interface Readiness extends UnitReadiness {
  readonly items: Stock["items"];
  readonly crewRecorded: boolean;
  readonly equipmentRecorded: boolean;
}

// A book never changes: what it has said of somebody on its day it says again, and a board is asked for often.
const judged = new WeakMap<Book, Map<string, readonly Finding[]>>();
const once = (book: Book, key: unknown, judge: () => readonly Finding[]): readonly Finding[] => {
  const of = judged.get(book) ?? new Map<string, readonly Finding[]>();
  judged.set(book, of);
  const text = JSON.stringify(key);
  const there = of.get(text) ?? judge();
  of.set(text, there);
  return there;
};

/** One unit, its people and its things at an instant; `at` may lie ahead, and then only time itself has passed. */
export const readinessOf = (stored: Stored, book: Book, unit: UnitId, at: Instant, knownAt: Instant): Readiness => {
  const on = osloDay(at);
  const known = <F extends { readonly knownAt: Instant }>(facts: readonly F[]) =>
    facts.filter((f) => compareInstants(f.knownAt, knownAt) <= 0);
  const crew = crewsOf(stored.crew, at, knownAt).get(unit);
  const facts = crew && { ...settingsAt(stored, { on, knownAt })({ owner: crew.owner, unit }), role: "akutthjelper" };
  const asked = (subject: Subject): readonly Finding[] =>
    once(book, [subject, on, facts], () => findings(book, { subject, on, knownAt, ...(facts ? { facts } : {}) }));
  const members = (crew?.members ?? []).map((person) => ({
    person,
    findings: asked({ person }),
  }));
  const minimum = crew?.minimum;
  const asCrew =
    crew === undefined || members.length === 0
      ? []
      : asked({ crew: crew.members, unit, ...(minimum === undefined ? {} : { minimum }) });
  // How many must be qualified for the unit to go is not ours to guess: until it is said, each stands for himself alone.
  const ofCrew = (f: Finding): boolean => minimum !== undefined || book.requirement(f.rule)?.subject === "crew";
  const stock = stockOf(unit, known(stored.equipment), at);
  return {
    unit,
    service: statusAt(unit, known(stored.service), at),
    crew: asCrew.filter(ofCrew),
    equipment: equipmentFindings(stock, minimumStock, on),
    members,
    items: stock.items,
    refill: stock.refill,
    crewRecorded: members.length > 0,
    equipmentRecorded: stock.everRecorded.size > 0,
  };
};

/** Days ahead that what runs out is told of on the board. */
export const WARN_DAYS = 30;

/** The board of the units of one station. */
export const stationBoard = (units: readonly UnitReadiness[], on: Day) => boardOf(units, { on, warnDays: WARN_DAYS });
