import { useCallback, useEffect, useRef, useState } from "react";
import { hub } from "./api/client.ts";
import type { Problem } from "./api/problem.ts";
import { type Line, listen } from "./api/stream.ts";
import type { Brief, OnBoard, RegionSeen, WaySeen } from "./api/words.ts";

/** What the screen of incidents rests on, kept up to date by the stream. */
export interface Seen {
  readonly region: RegionSeen | undefined;
  readonly incidents: readonly Brief[] | undefined;
  readonly units: readonly OnBoard[];
  readonly way: WaySeen | undefined;
  readonly line: Line;
  readonly problem: Problem | undefined;
  /** Goes up when somebody opens or leaves an incident. */
  readonly comings: number;
  /** Shows a way that an answer brought, or fetches it anew. */
  readonly show: (way: WaySeen) => void;
  readonly refetch: () => void;
}

// Facts come in bursts (a decision, its missions, its alarms); one look afterwards is enough.
const BURST_MS = 250;

/** Everything of the hub that the screen shows; `incident` is the one chosen. */
export const useHub = (incident: string | undefined): Seen => {
  const [region, setRegion] = useState<RegionSeen>();
  const [incidents, setIncidents] = useState<readonly Brief[]>();
  const [units, setUnits] = useState<readonly OnBoard[]>([]);
  const [way, setWay] = useState<WaySeen>();
  const [line, setLine] = useState<Line>("connecting");
  const [comings, setComings] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const chosen = useRef(incident);
  chosen.current = incident;

  const look = useCallback(async () => {
    const id = chosen.current;
    const [list, board, one] = await Promise.all([
      hub.incidents(),
      hub.units(),
      id === undefined ? undefined : hub.way(id),
    ]);
    if (list.ok) setIncidents(list.value);
    if (board.ok) setUnits(board.value);
    // An answer about an incident that is no longer chosen is too late to be shown.
    if (one?.ok === true && chosen.current === id) setWay(one.value);
    const failed = [list, board, one].find((answer) => answer?.ok === false);
    setProblem(failed?.ok === false ? failed.problem : undefined);
  }, []);

  useEffect(() => {
    setWay((shown) => (shown?.incident.id === incident ? shown : undefined));
    void look();
  }, [incident, look]);

  useEffect(() => {
    let burst: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const answer = await hub.region();
      if (answer.ok) setRegion(answer.value);
      else setProblem(answer.problem);
    };
    void read();
    const stop = listen({
      onLine: setLine,
      onPresence: () => setComings((n) => n + 1),
      onChange: () => {
        clearTimeout(burst);
        burst = setTimeout(() => {
          void look();
          setRegion((known) => {
            if (known === undefined) void read();
            return known;
          });
        }, BURST_MS);
      },
    });
    return () => {
      clearTimeout(burst);
      stop();
    };
  }, [look]);

  // Also an answer to a decision may come after another incident was chosen.
  const show = useCallback((one: WaySeen) => {
    if (chosen.current === one.incident.id) setWay(one);
  }, []);
  return { region, incidents, units, way, line, problem, comings, show, refetch: () => void look() };
};
