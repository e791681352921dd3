import { AdapterError, LearningSource, type Learnt } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type { Subject } from "../conform.ts";
import type { LearningSourceWorld } from "../index.ts";
import { learnings, naming } from "./memory.ts";

type Door = LearningSource["Service"];
type Said = NonNullable<Learnt["learning"]>;
const wrap = (change: (door: Door) => Door["learnt"]) => learnings((door) => ({ learnt: change(door) }));
const rows = (use: (l: Learnt) => Learnt) => wrap((d) => (after) => Stream.map(d.learnt(after), use));
const said = (use: (l: Said) => Said) => rows((l) => (l.learning ? { ...l, learning: use(l.learning) } : l));
// Knows of each reading which it is: what is made up while reading differs from one to the next.
const shifting = () => {
  let reading = 0;
  return wrap(
    (d) => (after) =>
      Stream.unwrap(
        Effect.sync(() => {
          const nth = String((reading += 1));
          return Stream.map(d.learnt(after), (l) =>
            l.learning?.says === "proof" ? { ...l, learning: { ...l.learning, attributes: { read: nth } } } : l,
          );
        }),
      ),
  );
};

/** For each requirement the learning source that breaks it and no other. */
export const learningSourceTwins: Readonly<
  Record<string, readonly [how: string, twin: Subject<LearningSource, LearningSourceWorld>]>
> = {
  "LEARNING-01": [
    "drops a row it does not like",
    wrap((d) => (after) => Stream.filter(d.learnt(after), (l) => l.learning?.source.ref !== "row-4")),
  ],
  "LEARNING-02": [
    "begins one row too early",
    wrap((d) => (after) => d.learnt(after !== undefined && Number(after) > 1 ? String(Number(after) - 1) : after)),
  ],
  "LEARNING-03": ["says nothing of what it cannot read", rows((l) => ({ ...l, remarks: [] }))],
  "LEARNING-04": ["does not say where", rows((l) => ({ ...l, remarks: l.remarks.map((r) => ({ ...r, path: "" })) }))],
  "LEARNING-05": ["writes the reading into the record", shifting()],
  "LEARNING-06": [
    "passes on days that are none",
    said((l) => (l.says === "proof" ? { ...l, on: "våren" as never } : l)),
  ],
  "LEARNING-07": [
    "calls two records the same",
    said((l) => (l.source.ref === "row-4" ? { ...l, source: { ...l.source, ref: "row-1" } } : l)),
  ],
  "LEARNING-08": [
    "begins anew where it does not know the position",
    wrap(
      (d) => (after) =>
        d
          .learnt(after)
          .pipe(Stream.catch((e: AdapterError) => (e.reason === "Unintelligible" ? d.learnt() : Stream.fail(e)))),
    ),
  ],
  "LEARNING-09": [
    "takes back another than the one withdrawn",
    said((l) => (l.says === "taken-back" ? { ...l, takesBack: "row-4" } : l)),
  ],
  "LEARNING-10": [
    "takes back in another system's name",
    said((l) => (l.says === "taken-back" ? { ...l, source: { ...l.source, system: "annen-prove" } } : l)),
  ],
  "LEARNING-11": [
    "repeats what it could not read",
    rows((l) => ({ ...l, remarks: l.remarks.map((r) => ({ ...r, said: `fant ${naming}` })) })),
  ],
};
