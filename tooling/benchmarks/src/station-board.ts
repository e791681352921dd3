import {
  Competence,
  competenceLayer,
  crewSaid,
  evidenceRecorded,
  kinds,
  readinessOf,
  saidFact,
  stationBoard,
} from "@prehosp/chain";
import { demoPeople, demoRegion, demoRollout, rolloutEvidence } from "@prehosp/demo-region";
import { type Evidence, FactId, type OrgId, PersonId } from "@prehosp/model";
import { addSeconds, instantOf, osloDay } from "@prehosp/model/time";
import { Ledger, type NewFact } from "@prehosp/ports";
import { memoryEditions, memoryLedger } from "@prehosp/ports/memory";
import { Effect, Layer } from "effect";

/** The board of all stations after something was written, in milliseconds of this process at most (acceptance), */
const LIMIT_MILLIS = 50;
/** and at most this part of what it costs a hub that has kept nothing, in the same run. */
const PART = 5;
const ROUNDS = 21;

const at = instantOf(Date.now());
const { region } = demoRegion({ at });
const { people, evidence: ofCrews } = demoPeople({ at });
const rooms = demoRollout({ at });
const evidence = [...ofCrews, ...rooms.flatMap((room) => rolloutEvidence(room, at))];
const operators = new Set(rooms.flatMap((room) => room.operators)).size;

const about = (subject: string, ref: string) => ({
  subject,
  owner: region.id as string as OrgId,
  by: "bench" as never,
  at: addSeconds(at, -60),
  ref,
});
const factOf = (proof: Evidence): NewFact =>
  saidFact(
    evidenceRecorded,
    evidenceRecorded.payload.parse(proof),
    about(`person:${proof.person}`, `${proof.source.system}/${proof.source.ref}`),
  );
const crews = [...Map.groupBy(people, ({ unit }) => unit)].map(([unit, crew]) =>
  saidFact(
    crewSaid,
    {
      said: {
        id: FactId.parse(`crew-${unit}`),
        unit,
        by: PersonId.parse("leader"),
        at: addSeconds(at, -60),
        joined: crew.map((p) => p.person),
        minimum: 2,
        terminalType: "handheld",
      },
    },
    about(`unit:${unit}`, `crew/${unit}`),
  ),
);

/** Time that this process has worked, collecting garbage too; how busy the machine is does not count. */
const cpuMillis = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** All boards as a hub makes them; `judged` in milliseconds, all that was written being read already. */
const boards = Effect.gen(function* () {
  const competence = yield* Competence;
  const now = yield* competence.now;
  const stored = yield* competence.stored;
  const on = osloDay(now);
  const began = cpuMillis();
  const book = yield* competence.book({ on, knownAt: now });
  const units = region.units.map((u) => readinessOf(stored, book, u.id, now, now));
  const board = stationBoard(units, on);
  return { judged: cpuMillis() - began, said: JSON.stringify(board) };
});
const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? Number.NaN;

const [learner] = people;
/** Of those who attest to anybody in the crews, the one who does so to the most. */
const [busiest] = [...Map.groupBy(ofCrews, (e) => e.attestedBy as string)].toSorted(
  ([, a], [, b]) => b.length - a.length,
);
if (learner === undefined || busiest === undefined) throw new Error("the demonstration has no crews");
const [instructor, attested] = busiest;

const measured = (person: PersonId, what: string) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const [first] = ofCrews;
    if (first === undefined) throw new Error("the demonstration has no proofs");
    const kept: number[] = [];
    const anew: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const source = { system: "bench", ref: `${what}-${n}` };
      yield* ledger.append([factOf({ ...first, person, attestedBy: "bench" as never, source })]);
      const one = yield* boards;
      const other = yield* Effect.provide(boards, Layer.fresh(competenceLayer()));
      if (one.said !== other.said) throw new Error("the board that was kept is not the one made from nothing");
      kept.push(one.judged);
      anew.push(other.judged);
    }
    return { what, kept: median(kept), slowest: Math.max(...kept.slice(1)), anew: median(anew) };
  });

const rows = await Effect.runPromise(
  Effect.gen(function* () {
    const [head, ...rest] = [...crews, ...evidence.map(factOf)];
    yield* (yield* Ledger).append([head as NewFact, ...rest]);
    yield* boards;
    return [
      yield* measured(learner.person, "a proof of one of a crew"),
      yield* measured(PersonId.parse(instructor), `a proof of one who attests to many (${attested.length} proofs)`),
    ];
  }).pipe(
    Effect.provide(
      competenceLayer().pipe(Layer.provideMerge(Layer.mergeAll(memoryLedger({ kinds }), memoryEditions()))),
    ),
  ),
);

console.log(
  `${region.units.length} units, ${people.length} in crews, ${operators} operators, ${evidence.length} proofs`,
);
for (const { what, kept, slowest, anew } of rows)
  console.log(
    `${what}: the board ${kept.toFixed(1)} ms (slowest ${slowest.toFixed(1)}), made from nothing ${anew.toFixed(0)} ms, 1/${(anew / kept).toFixed(0)} of it (at most ${LIMIT_MILLIS} ms and 1/${PART})`,
  );
process.exitCode = rows.every(({ kept, anew }) => kept <= LIMIT_MILLIS && kept <= anew / PART) ? 0 : 1;
