import {
  type Book,
  type Stock,
  type Subject,
  type UnitReadiness,
  boardOf,
  equipmentFindings,
  keptFindings,
  minimumStock,
  statusAt,
  stockOf,
} from "@prehosp/competence";
import type { UnitId } from "@prehosp/model";
import { type Day, type Instant, compareInstants, osloDay } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import type { Stored } from "../stored.ts";
import { underKeptKeys } from "../one-person.ts";
import { settingsAt } from "../judging/memberships.ts";
import { crewsOf } from "./crews.ts";
import { crewFactsOf, equipmentOf, serviceFactsOf } from "./of-unit.ts";

/** A unit at an instant of a day, with whether anybody has written anything of its crew or equipment. */
export interface Readiness extends UnitReadiness {
  readonly items: Stock["items"];
  readonly crewRecorded: boolean;
  readonly equipmentRecorded: boolean;
}

// What a book has said of somebody it says again as long as all that rests on is the same, and a board is asked for often.
const findingsOf = keptFindings();

/** One unit, its people and its things at an instant; `at` may lie ahead, and then only time itself has passed. */
export const readinessOf = (all: Stored, book: Book, unit: UnitId, at: Instant, knownAt: Instant): Readiness => {
  const stored = underKeptKeys(all, knownAt);
  const on = osloDay(at);
  const known = <F extends { readonly knownAt: Instant }>(facts: readonly F[]) =>
    facts.filter((f) => compareInstants(f.knownAt, knownAt) <= 0);
  const crew = crewsOf(crewFactsOf(stored.crew, unit), at, knownAt).get(unit);
  const facts = crew && { ...settingsAt(stored, { on, knownAt })({ owner: crew.owner, unit }), role: "akutthjelper" };
  const asked = (subject: Subject): readonly Finding[] =>
    findingsOf(book, { subject, on, knownAt, ...(facts ? { facts } : {}) });
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
  const stock = stockOf(unit, known(equipmentOf(stored.equipment, unit)), at);
  return {
    unit,
    service: statusAt(unit, known(serviceFactsOf(stored.service, unit)), at),
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
