import { Picture } from "@prehosp/ports";
import { Effect } from "effect";
import { workList } from "../work-list.ts";
import { now, region } from "./one-call.ts";

/** What the board says a unit is doing. */
export const stateOf = (u: string) =>
  Effect.flatMap(Picture, (p) => p.board).pipe(
    Effect.map((board) => board.find((b) => b.unit.id === u)?.seen.state?.is),
  );

/** The work list of the call as it is now. */
export const work = Effect.map(now, (w) => workList([w], region.units));

/** How many facts the ledger has of the call. */
export const factCount = Effect.map(now, (w) => w.facts.length);
