import type { UnitId } from "@prehosp/model";
import { compareInstants, epoch, type Instant, instantOf } from "@prehosp/model/time";
import { Picture, type Seen } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type { Subject } from "../conform.ts";
import type { PictureWorld } from "../index.ts";
import { picture } from "./memory.ts";

type Door = Picture["Service"];
const wrap = (change: (door: Door) => Partial<Door>) => picture((door) => ({ ...door, ...change(door) }));

const once = <K extends "enlist" | "state">(what: K) => {
  const known = new Set<UnitId>();
  const first = (id: UnitId) => !known.has(id) && known.add(id).has(id);
  return wrap((d) =>
    what === "enlist"
      ? { enlist: (units) => d.enlist(units.filter((u) => first(u.id))) }
      : { report: ({ state, ...seen }) => d.report({ ...seen, ...(state && first(seen.unit) ? { state } : {}) }) },
  );
};
const arrival = () => {
  let clock = epoch("2026-06-01T00:00:00Z" as Instant);
  return wrap((d) => ({
    report: (seen) =>
      d.report(seen.position ? { ...seen, position: { ...seen.position, at: instantOf((clock += 1000)) } } : seen),
  }));
};
const oneClock = () => {
  const newest = new Map<UnitId, Instant>();
  const at = (s: Seen) => s.position?.at ?? s.state?.at ?? s.available!.said;
  return wrap((d) => ({
    report: (seen) => {
      const last = newest.get(seen.unit);
      if (last && compareInstants(at(seen), last) < 0) return Effect.succeed(false);
      newest.set(seen.unit, at(seen));
      return d.report(seen);
    },
  }));
};
const trail = () => {
  const said = new Map<UnitId, number>();
  return picture(
    (d) => ({
      ...d,
      report: (seen) =>
        Effect.tap(d.report(seen), () => Effect.sync(() => void said.set(seen.unit, (said.get(seen.unit) ?? 0) + 1))),
    }),
    () => ({ positions: (unit) => Effect.sync(() => said.get(unit) ?? 0) }),
  );
};
const ghosts = (d: Door): Partial<Door> => ({
  report: (seen) =>
    Effect.gen(function* () {
      const [some] = yield* d.board;
      if (some && !(yield* d.board).some((b) => b.unit.id === seen.unit))
        yield* d.enlist([{ ...some.unit, id: seen.unit }]);
      return yield* d.report(seen);
    }),
});

/** For each requirement the picture that breaks it and no other. */
export const pictureTwins: Readonly<Record<string, readonly [how: string, twin: Subject<Picture, PictureWorld>]>> = {
  "PICTURE-01": ["does not renew a unit", once("enlist")],
  "PICTURE-02": ["keeps the first state", once("state")],
  "PICTURE-03": ["goes by when a report arrives", arrival()],
  "PICTURE-04": ["has one clock for all parts", oneClock()],
  "PICTURE-05": ["always says it changed", wrap((d) => ({ report: (seen) => Effect.as(d.report(seen), true) }))],
  "PICTURE-06": ["tells nobody", wrap(() => ({ changes: Stream.never }))],
  "PICTURE-07": ["keeps a trail", trail()],
  "PICTURE-08": ["makes up units", wrap(ghosts)],
  "PICTURE-09": [
    "says free until told otherwise",
    wrap((d) => ({
      board: Effect.map(d.board, (l) =>
        l.map((b) => ({ ...b, seen: { state: { at: instantOf(0), is: "free" as const }, ...b.seen } })),
      ),
    })),
  ],
};
