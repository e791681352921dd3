import { prepare, statuses } from "@prehosp/competence";
import type { Evidence, PersonId } from "@prehosp/model";
import { ok } from "node:assert";
import { argv } from "node:process";
import { byHand } from "./competence-by-hand.ts";
import { byEngine, byWalk, dataOf } from "./competence-peers.ts";
import {
  INSTRUCTOR,
  INSTRUCTORS,
  NOW,
  PEOPLE,
  TODAY,
  competences,
  evidence,
  factsOf,
  pack,
  people,
} from "./competence-world.ts";

/** The gates: everybody's status may cost at most so many times a function written by hand for these fifty requirements, */
const LIMIT = 3;
/** the faster of the two peers must cost at least so many times as much as ours, */
const PEERS_AT_LEAST = 3;
/** and one person's new proof at most one part in so many of the whole, an instructor's too, who attests to hundreds; */
const UPDATE_PART = 1000;
/** one that takes from an instructor what the hundreds rest on may cost more, for they are judged anew. */
const REVOKED_PART = 20;

/** Peers are timed on so many people, and their cost is scaled: they are slow, and it is the same for each. */
const SAMPLE = 10_000;
const ROUNDS = 5;

const ms = (work: () => unknown): number => {
  const t = process.hrtime.bigint();
  kept.push(work());
  return Number(process.hrtime.bigint() - t) / 1e6;
};
const kept: unknown[] = [];
const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? Number.NaN;

/** Who may attest, for the peers: answered once for each proof beforehand. */
const attestsIn = (of: (p: PersonId) => readonly Evidence[]) => {
  const seen = new Map<Evidence, boolean>();
  return (e: Evidence): boolean => {
    const there = seen.get(e);
    if (there !== undefined) return there;
    const own = of(e.attestedBy as string as PersonId).filter((x) => x.competence === competences[INSTRUCTOR]);
    const may =
      (e.attestedBy as string) !== e.person &&
      own.some(
        (x) =>
          x.kind === "course" &&
          x.outcome === "passed" &&
          x.on <= e.on &&
          !own.some((r) => r.kind === "revocation" && r.on <= e.on && x.on <= r.on),
      );
    seen.set(e, may);
    return may;
  };
};

export interface CompetenceResult {
  readonly prepareMs: number;
  readonly oursMs: number;
  readonly handMs: number;
  readonly walkMs: number;
  readonly engineMs: number;
  readonly updateMs: number;
  readonly instructorMs: number;
  readonly firstMs: number;
  readonly revokedMs: number;
  readonly concerned: number;
  readonly ratio: number;
  readonly peers: number;
  readonly megabytes: number;
  readonly ok: boolean;
}

/** Measures 100,000 people × 50 requirements in one run. Throws where the answers differ. */
export const measureCompetence = (): CompetenceResult => {
  let book = prepare({ packs: [pack], evidence: [] });
  const prepareMs = ms(() => (book = prepare({ packs: [pack], evidence })));
  const ours = () => statuses(book, { people, on: TODAY, knownAt: NOW, facts: factsOf });
  const hand = () => byHand(people, book.evidence);
  const board = ours();
  const done = hand();
  ok(Buffer.from(board.outcome).equals(Buffer.from(done.outcome)), "by hand the outcomes differ");
  ok(Buffer.from(board.until.buffer).equals(Buffer.from(done.until.buffer)), "by hand the days differ");

  const samples: { readonly ours: number[]; readonly hand: number[] } = { ours: [], hand: [] };
  for (let r = 0; r < ROUNDS; r++) {
    kept.length = 0;
    samples.ours.push(ms(ours));
    kept.length = 0;
    samples.hand.push(ms(hand));
  }
  kept.length = 0;
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();

  const attests = attestsIn(book.evidence);
  const some = people.slice(0, SAMPLE);
  for (const p of some) book.evidence(p).map(attests);
  const walked = () =>
    some.map((p) => {
      const [list, facts] = [book.evidence(p), factsOf(p)];
      return pack.requirements.map((r) => byWalk(r, list, facts, attests));
    });
  // The engine knows neither dates nor groups: to give it them is part of asking it.
  const run = () => some.map((p) => byEngine(dataOf(p, book.evidence(p), attests)));
  const expected = some.map((_, row) =>
    pack.requirements.map((_r, i) => (board.outcome[row * 50 + i] === 2 ? (board.until[row * 50 + i] ?? 0) : 0)),
  );
  // By how much grace lengthens it the peers can't tell. Compared as text: half a million answers are never shown.
  const plain = (answers: readonly (readonly number[])[]): string =>
    JSON.stringify(
      answers.map((list) => list.map((x, i) => (pack.requirements[i]?.graceDays === undefined ? x : x > 0))),
    );
  ok(plain(walked()) === plain(expected), "the tree walk answers otherwise");
  ok(plain(run()) === plain(expected), "json-logic-engine answers otherwise");
  const scale = PEOPLE / SAMPLE;
  const walkMs = median(Array.from({ length: 3 }, () => ms(walked))) * scale;
  const engineMs = median(Array.from({ length: 3 }, () => ms(run))) * scale;
  kept.length = 0;

  // A new course for each of many ordinary people, one after the other.
  const some2 = people.filter((_, i) => i >= INSTRUCTORS && i % 100 === 99);
  const news = some2.map((p) => [p, [...book.evidence(p), ...book.evidence(people[7] as PersonId)]] as const);
  const updateMs = ms(() => news.map(([p, list]) => board.update(p, { evidence: list }))) / news.length;

  // The same for instructors, and then what made them instructors is taken from them, from the day it was given.
  const proofOf = (p: PersonId, more: Partial<Evidence>): readonly Evidence[] => {
    const [course] = book.evidence(p).filter((e) => e.competence === competences[INSTRUCTOR]);
    return course === undefined ? [] : [{ ...course, ...more }];
  };
  const instructors = people.slice(0, INSTRUCTORS).filter((p) => proofOf(p, {}).length > 0);
  const learnt = instructors.map(
    (p) => [p, [...book.evidence(p), ...book.evidence(people[INSTRUCTORS] as PersonId)]] as const,
  );
  const instructorMs = ms(() => learnt.map(([p, list]) => board.update(p, { evidence: list }))) / learnt.length;
  const [first, ...taken] = learnt
    .slice(0, 21)
    .map(([p, list]) => [p, [...list, ...proofOf(p, { kind: "revocation", knownAt: NOW })]] as const);
  let judged = 0;
  const take = ([p, list]: readonly [PersonId, readonly Evidence[]]) =>
    void (judged += board.update(p, { evidence: list }).length);
  // The first has it read whom everybody has attested to, once for as long as the board lives.
  const firstMs = ms(() => first && take(first));
  judged = 0;
  const revokedMs = median(taken.map((one) => ms(() => take(one))));

  const [oursMs, handMs] = [median(samples.ours), median(samples.hand)];
  const [ratio, peers] = [oursMs / handMs, Math.min(walkMs, engineMs) / oursMs];
  return {
    prepareMs,
    oursMs,
    handMs,
    walkMs,
    engineMs,
    updateMs,
    instructorMs,
    firstMs,
    revokedMs,
    concerned: judged / taken.length,
    ratio,
    peers,
    megabytes: (heapUsed + arrayBuffers) / 2 ** 20,
    ok:
      ratio <= LIMIT &&
      peers >= PEERS_AT_LEAST &&
      Math.max(updateMs, instructorMs) <= oursMs / UPDATE_PART &&
      revokedMs <= oursMs / REVOKED_PART,
  };
};

if (argv[1]?.endsWith("competence.ts") === true) {
  const r = measureCompetence();
  const say = (x: number): string => `${x.toFixed(0)} ms`;
  console.log(
    `statuses, ${PEOPLE} people × 50 requirements, ${evidence.length} proofs: ${say(r.oursMs)}; by hand in one piece ${say(r.handMs)}, ratio ${r.ratio.toFixed(2)} (limit ${LIMIT})`,
  );
  console.log(
    `the same without grace and what is unclear: a tree walk ${say(r.walkMs)}, json-logic-engine compiled ${say(r.engineMs)} (on ${SAMPLE} people, scaled): the faster costs ${r.peers.toFixed(1)} times as much (at least ${PEERS_AT_LEAST})`,
  );
  console.log(
    `one person's new proof ${(r.updateMs * 1000).toFixed(1)} µs, 1/${(r.oursMs / r.updateMs).toFixed(0)} of the whole (at most 1/${UPDATE_PART}); indexing beforehand ${say(r.prepareMs)}; ${r.megabytes.toFixed(0)} MB with all evidence and one board`,
  );
  console.log(
    `an instructor's new proof ${(r.instructorMs * 1000).toFixed(1)} µs, 1/${(r.oursMs / r.instructorMs).toFixed(0)} of the whole (at most 1/${UPDATE_PART}); what made him one taken from him ${r.revokedMs.toFixed(1)} ms, 1/${(r.oursMs / r.revokedMs).toFixed(0)} of it, with ${r.concerned.toFixed(0)} people judged anew (at most 1/${REVOKED_PART}; the first time ${say(r.firstMs)}, for whom everybody has attested to is read then)`,
  );
  process.exitCode = r.ok ? 0 : 1;
}
