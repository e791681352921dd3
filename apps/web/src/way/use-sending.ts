import { useState } from "react";
import type { Answer } from "../api/client.ts";
import type { Problem } from "../api/problem.ts";
import type { WaySeen } from "../api/words.ts";

/** Somebody else wrote first. */
export const CONFLICT = 409;

/** Where one thing sent to the hub stands. */
export type Sent = { readonly is: "idle" | "sending" | "saved" } | { readonly is: "failed"; readonly problem: Problem };

/** What shows the way that an answer brought, and what fetches it anew. */
export interface Showing {
  readonly show: (way: WaySeen) => void;
  readonly refetch: () => void;
}

/** Sends one thing at a time and shows the way that comes back; what failed stays with its reason until it is sent again. */
export const useSending = ({
  show,
  refetch,
}: Showing): {
  readonly sent: Sent;
  readonly send: (ask: () => Promise<Answer<WaySeen>>) => Promise<WaySeen | undefined>;
} => {
  const [sent, set] = useState<Sent>({ is: "idle" });
  const send = async (ask: () => Promise<Answer<WaySeen>>) => {
    set({ is: "sending" });
    const answer = await ask();
    if (!answer.ok) {
      set({ is: "failed", problem: answer.problem });
      if (answer.problem.status === CONFLICT) refetch();
      return undefined;
    }
    set({ is: "saved" });
    show(answer.value);
    return answer.value;
  };
  return { sent, send };
};
