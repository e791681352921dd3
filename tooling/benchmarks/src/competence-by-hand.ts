import { endOf } from "@prehosp/competence";
import type { Evidence, PersonId } from "@prehosp/model";
import { dayAt, dayNumber } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { INSTRUCTOR, NOW, TODAY, competences, factsOf, shapes } from "./competence-world.ts";

const NEVER = 2_147_483_647;
const N = competences.length;
const numbers = new Map(competences.map((c, i) => [c, i]));
const today = dayNumber(TODAY);
const FIRST = today - 5000;

const tableOf = (months: number): Int32Array =>
  Int32Array.from({ length: 5001 }, (_, i) => dayNumber(endOf(dayAt(FIRST + i), { kind: "rolling", months }) as Day));
const [year, two, three] = [tableOf(12), tableOf(24), tableOf(36)];
const dayNumbers = new Map(Array.from({ length: 5001 }, (_, i) => [dayAt(FIRST + i) as string, FIRST + i]));

/**
 * By hand, in one piece, for these fifty requirements and no others: what anyone would write who wants nothing but speed, with the
 * dates worked out beforehand. It is told of no future, no equivalence and no order of courses, for the data has none.
 */
export const byHand = (
  people: readonly PersonId[],
  evidenceOf: (p: PersonId) => readonly Evidence[],
): { readonly outcome: Uint8Array; readonly until: Int32Array } => {
  const outcome = new Uint8Array(people.length * 50);
  const until = new Int32Array(people.length * 50);
  const [taken, trained, drill, matched, open, documented, attested] = Array.from(
    { length: 7 },
    () => new Int32Array(N),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  // Instructors first: the day each was trained, and the days of revocation after it.
  const instructors = new Map<string, readonly Evidence[]>();
  const instructorOn = (by: string, on: Day): boolean => {
    let list = instructors.get(by);
    if (list === undefined) {
      list = evidenceOf(by as PersonId).filter((e) => e.competence === competences[INSTRUCTOR] && e.knownAt <= NOW);
      instructors.set(by, list);
    }
    return list.some(
      (e) =>
        (e.kind === "course" || e.kind === "certificate") &&
        e.outcome === "passed" &&
        e.on <= on &&
        !list.some((r) => r.kind === "revocation" && r.on <= on && e.on <= r.on),
    );
  };
  for (let row = 0; row < people.length; row++) {
    const person = people[row] as PersonId;
    const list = evidenceOf(person);
    const { terminal, role } = factsOf(person);
    for (const a of [taken, trained, drill, matched, open, documented, attested]) a.fill(0);
    for (const e of list)
      if (e.kind === "revocation" && e.knownAt <= NOW) {
        const c = numbers.get(e.competence) as number;
        const on = dayNumbers.get(e.on) as number;
        if (on > (taken[c] as number)) taken[c] = on;
      }
    for (const e of list) {
      if (e.kind === "revocation" || e.outcome === "failed" || e.knownAt > NOW) continue;
      const c = numbers.get(e.competence) as number;
      const on = dayNumbers.get(e.on) as number;
      if (on <= (taken[c] as number)) continue;
      const course = (e.kind === "course" || e.kind === "certificate") && e.outcome === "passed";
      if (e.kind !== "certificate" && on > (drill[c] as number)) drill[c] = on;
      if (!course) continue;
      if (on > (trained[c] as number)) trained[c] = on;
      const type = e.attributes["terminal"];
      if (type === terminal && on > (matched[c] as number)) matched[c] = on;
      if (type === undefined && on > (open[c] as number)) open[c] = on;
      if (e.documented === true) documented[c] = on;
      if (
        c >= 24 &&
        c < 29 &&
        role === "operator" &&
        on > (attested[c] as number) &&
        (e.attestedBy as string) !== person
      )
        if (instructorOn(e.attestedBy as string, e.on)) attested[c] = on;
    }
    let at = row * 50;
    const put = (code: number, till: number): void => {
      outcome[at] = code;
      until[at++] = till;
    };
    const endOfDrill = (c: number): number => {
      const on = drill[c] as number;
      const end = on === 0 ? 0 : (year[on - FIRST] as number);
      return end > today ? end : 0;
    };
    for (const c of shapes.trained) put(trained[c] === 0 ? 0 : 2, trained[c] === 0 ? 0 : NEVER);
    for (const c of shapes.drilled) {
      const end = endOfDrill(c);
      put(end === 0 ? 0 : 2, end);
    }
    for (const c of shapes.matched) {
      const end = matched[c] === 0 ? 0 : (two[(matched[c] as number) - FIRST] as number);
      const may = open[c] === 0 ? 0 : (two[(open[c] as number) - FIRST] as number);
      if (end > today) put(2, end);
      else put(may > today ? 1 : 0, 0);
    }
    for (const c of shapes.documented) {
      if (documented[c] === 0) put(taken[c] === 0 ? 1 : 0, 0);
      else put(2, NEVER);
    }
    for (const c of shapes.attested) {
      const end = attested[c] === 0 ? 0 : (three[(attested[c] as number) - FIRST] as number);
      if (role !== "operator") put(3, 0);
      else if (end + 30 > today && end > 0) put(end > today ? 2 : 4, end + 30);
      else put(0, 0);
    }
    for (const c of shapes.both) {
      const end = trained[c] === 0 ? 0 : endOfDrill(c + 1);
      put(end === 0 ? 0 : 2, end);
    }
    for (const c of shapes.either) {
      const end = Math.max(endOfDrill(c), endOfDrill(c + 1));
      put(end === 0 ? 0 : 2, end);
    }
    put(trained[INSTRUCTOR] === 0 ? 0 : 2, trained[INSTRUCTOR] === 0 ? 0 : NEVER);
  }
  return { outcome, until };
};
