import type { IncidentId } from "@prehosp/model";
import { AdapterError, type Arrived, MissionSource } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type { Subject } from "../conform.ts";
import type { MissionSourceWorld } from "../index.ts";
import { missions } from "./memory.ts";

type Door = MissionSource["Service"];
const wrap = (change: (door: Door) => Partial<Door>) => missions((door) => ({ ...door, ...change(door) }));
const rows = (use: (a: Arrived) => Arrived) =>
  wrap((d) => ({ incidents: (after) => Stream.map(d.incidents(after), use) }));
const incidents = (use: (i: NonNullable<Arrived["incident"]>) => NonNullable<Arrived["incident"]>) =>
  rows((a) => (a.incident ? { ...a, incident: use(a.incident) } : a));
const shifting = () => {
  let reading = 0;
  return wrap((d) => ({
    incidents: (after) =>
      Stream.suspend(() => {
        reading += 1;
        const nth = reading;
        return Stream.map(d.incidents(after), (a) =>
          a.incident ? { ...a, incident: { ...a.incident, id: `${a.incident.id}-${nth}` as IncidentId } } : a,
        );
      }),
  }));
};

/** For each requirement the mission source that breaks it and no other. */
export const missionSourceTwins: Readonly<
  Record<string, readonly [how: string, twin: Subject<MissionSource, MissionSourceWorld>]>
> = {
  "MISSION-01": [
    "drops a row it does not like",
    wrap((d) => ({ incidents: (after) => Stream.filter(d.incidents(after), (a) => a.incident?.id !== "incident-3") })),
  ],
  "MISSION-02": [
    "begins one row too late",
    wrap((d) => ({ incidents: (after) => (after === undefined ? d.incidents() : Stream.drop(d.incidents(after), 1)) })),
  ],
  "MISSION-03": ["says nothing of what it cannot read", rows((a) => ({ ...a, remarks: [] }))],
  "MISSION-04": ["does not say where", rows((a) => ({ ...a, remarks: a.remarks.map((r) => ({ ...r, path: "" })) }))],
  "MISSION-05": ["makes up ids as it reads", shifting()],
  "MISSION-06": ["passes on times that are none", incidents((i) => ({ ...i, received: "halv tre" as never }))],
  "MISSION-07": ["has one reference for all", incidents((i) => ({ ...i, source: { ...i.source, ref: "export" } }))],
  "MISSION-08": [
    "begins anew where it does not know the position",
    wrap((d) => ({
      incidents: (after) =>
        d
          .incidents(after)
          .pipe(Stream.catch((e: AdapterError) => (e.reason === "Unintelligible" ? d.incidents() : Stream.fail(e)))),
    })),
  ],
  "MISSION-09": ["counts the heading", wrap((d) => ({ size: Effect.map(d.size, (n) => (n ?? 0) + 1) }))],
};
