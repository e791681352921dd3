import type { FactId } from "@prehosp/model";
import { type Instant, instantOf } from "@prehosp/model/time";
import { useState } from "react";
import type { Answer } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { TakenSeen } from "./words.ts";

/** What every thing said of a unit begins with. */
export const said = (unit: string): { readonly id: FactId; readonly unit: string; readonly at: Instant } => ({
  id: crypto.randomUUID() as FactId,
  unit,
  at: instantOf(Date.now()),
});

/** Says one thing at a time to the hub; what was not taken stands with why until something else is said. */
export const useSaying = (
  then: () => void,
): {
  readonly isSaying: boolean;
  readonly problem: Problem | undefined;
  readonly refused: string | undefined;
  readonly say: (ask: () => Promise<Answer<TakenSeen>>) => Promise<boolean>;
} => {
  const [isSaying, setSaying] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [refused, setRefused] = useState<string>();
  const say = async (ask: () => Promise<Answer<TakenSeen>>) => {
    setSaying(true);
    const answer = await ask();
    const why = answer.ok ? answer.value.taken.find(({ was }) => was === "refused")?.why : undefined;
    setProblem(answer.ok ? undefined : answer.problem);
    setRefused(why);
    setSaying(false);
    if (answer.ok) then();
    return answer.ok && why === undefined;
  };
  return { isSaying, problem, refused, say };
};
