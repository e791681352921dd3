import { instantOf } from "@prehosp/model/time";
import type { Problem } from "../api/problem.ts";
import { drills } from "./ask.ts";
import { keep, keptOn } from "./outbox.ts";
import { answeredBy } from "./said.ts";

// The hub takes a thousand at a time; fewer get through a thin network.
const AT_A_TIME = 100;

/**
 * Sends everything that waits, organisation by organisation; resolves to the first problem, if any. What is not answered goes on
 * waiting, and everything may be sent twice: each thing has an id of its own.
 */
export const sendWaiting = async (): Promise<Problem | undefined> => {
  const waiting = (await keptOn()).filter(({ state }) => state === "waiting");
  for (const [organisation, all] of Map.groupBy(waiting, (one) => one.organisation))
    for (let from = 0; from < all.length; from += AT_A_TIME) {
      const some = all.slice(from, from + AT_A_TIME);
      const answer = await drills.send(
        organisation,
        some.map(({ said }) => said),
      );
      if (!answer.ok) return answer.problem;
      await keep(answeredBy(some, answer.value.taken, instantOf(Date.now())));
    }
  return undefined;
};
