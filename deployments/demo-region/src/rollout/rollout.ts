import type { ActorRef, Evidence, OrgId, PersonId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays, daysBetween, osloDay, weekday } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { competences } from "../courses/catalogue.ts";
import { org } from "../region/organisations.ts";
import { seeded } from "../seeded.ts";
import type { Seeded } from "../seeded.ts";
import { rooms } from "./rooms.ts";
import type { RoomRow } from "./rooms.ts";

/** One control room of the roll-out: people by opaque key, and how far its training has come. */
export interface RolloutRoom extends RoomRow {
  readonly goLive: Day;
  readonly operators: readonly PersonId[];
  /** Those of its operators who may train the others. */
  readonly instructors: readonly PersonId[];
  /** Offered a seat on the instructor course. */
  readonly candidates: readonly PersonId[];
  /** Have done the e-learning; everyone trained is among them. */
  readonly precourse: readonly PersonId[];
  readonly trained: readonly PersonId[];
}

/** The plan is what the demonstration shows; the load is the same rooms with more people, for trials of speed. */
export const ROLLOUT_OPERATORS = { plan: 1800, load: 3000 } as const;

/** The AMK without an instructor of its own: six are offered seats, and two of them have not done the e-learning. */
export const roomWithoutInstructor: OrgId = org("amk-demo-4");

const WEIGHT = { AMK: 110, LVS: 40, akuttmottak: 34 } as const;
const OWN = { AMK: [4, 6], LVS: [1, 3], akuttmottak: [1, 3] } as const satisfies Record<
  RoomRow["kind"],
  readonly [number, number]
>;
const FIRST = -70;
const APART = 5;

// Rounds down and gives what is left to the first, one each: the sum is exact.
const sizes = (draws: Seeded, total: number): readonly number[] => {
  const weights = rooms.map(({ id, kind }) => draws.fork(id).lognormal(WEIGHT[kind], 0.25));
  const sum = weights.reduce((a, b) => a + b, 0);
  const down = weights.map((weight) => Math.floor((weight / sum) * total));
  const left = total - down.reduce((a, b) => a + b, 0);
  return down.map((n, i) => (i < left ? n + 1 : n));
};

const tuesdayFrom = (day: Day): Day => (weekday(day) === "tuesday" ? day : tuesdayFrom(addDays(day, 1)));

const OFFERED = 6;
const WITHOUT_PRECOURSE = 2;

const roomOf = (draws: Seeded, row: RoomRow, wave: number, operators: readonly PersonId[], today: Day): RolloutRoom => {
  const size = operators.length;
  const goLive = tuesdayFrom(addDays(today, FIRST + wave * APART));
  const away = daysBetween(today, goLive);
  // Trained before use (the guideline's order): a room that is live has everyone trained, and the nearer the day, the more.
  const share = away <= 0 ? 1 : Math.max(0, 0.85 - away / 110) * draws.between(0.85, 1.05);
  const none = row.id === roomWithoutInstructor;
  const [fewest, most] = OWN[row.kind];
  const instructors = operators.slice(0, none ? 0 : draws.whole(fewest, most));
  const trained = operators.slice(0, Math.max(instructors.length, Math.round(size * share)));
  const ahead = Math.round(trained.length + (size - trained.length) * draws.between(0.2, 0.5));
  const precourse = operators.slice(0, ahead);
  const candidates = none
    ? [...precourse.slice(0, OFFERED - WITHOUT_PRECOURSE), ...operators.slice(ahead, ahead + WITHOUT_PRECOURSE)]
    : [];
  return { ...row, goLive, operators, instructors, candidates, precourse, trained };
};

/** The LifeX roll-out as of an instant: 40 rooms in order of their day, 1,800 operators, or 3,000 as the load. */
export const demoRollout = ({
  seed = 113,
  at,
  size = "plan",
}: {
  readonly seed?: number;
  readonly at: Instant;
  readonly size?: keyof typeof ROLLOUT_OPERATORS;
}): readonly RolloutRoom[] => {
  const draws = seeded(seed).fork("rollout");
  let given = 0;
  const operators = sizes(draws.fork("sizes"), ROLLOUT_OPERATORS[size]).map((count) =>
    Array.from({ length: count }, () => `operator-${String((given += 1)).padStart(4, "0")}` as PersonId),
  );
  return rooms.map((row, i) => roomOf(draws.fork(row.id), row, i, operators[i] ?? [], osloDay(at)));
};

/** What the learning system says of a room's people: e-learning, user course, instructor course; every day lies before `at`. */
export const rolloutEvidence = (
  { id, goLive, precourse, trained, instructors }: RolloutRoom,
  at: Instant,
): readonly Evidence[] => {
  // Weeks before the room's day; where that is still to come, what is done was done the other day.
  const lately = addDays(osloDay(at), -2);
  const before = (days: number): Day => (addDays(goLive, -days) < lately ? addDays(goLive, -days) : lately);
  const proof = (person: PersonId, competence: Evidence["competence"], kind: Evidence["kind"], on: Day): Evidence => ({
    person,
    competence,
    kind,
    on,
    knownAt: `${addDays(on, 1)}T00:00:00.000Z` as Instant,
    outcome: "passed",
    attributes: kind === "e-learning" ? {} : { product: "lifex" },
    attestedBy: kind === "e-learning" ? absent("not-applicable") : (`role:instructor:${id}` as ActorRef),
    documented: true,
    source: { system: "demo-laering", ref: `${person}/${competence}` },
  });
  return [
    ...precourse.map((person) => proof(person, competences.precourse, "e-learning", before(42))),
    ...trained.map((person) => proof(person, competences.lifex, "course", before(21))),
    ...instructors.map((person) => proof(person, competences.lifexInstructor, "course", before(14))),
  ];
};
