import type { CheckOff, SignedIn } from "@prehosp/competence";
import type { Instant } from "@prehosp/model/time";

/** One thing as the device writes it: when it was received is the hub's to say. */
export type Said = Omit<CheckOff, "knownAt"> | Omit<SignedIn, "knownAt">;

/** One thing in the device's store: waiting for the network, kept by the hub (perhaps without counting), or refused by it. */
export interface Kept {
  readonly said: Said;
  readonly organisation: string;
  readonly state: "waiting" | "kept" | "refused";
  /** Why it was refused, or why it is kept and does not count. */
  readonly why?: string;
  /** By the device's own clock, when the hub answered. */
  readonly answeredAt?: Instant;
}

/** What the hub answers of one thing that was sent. */
interface Answered {
  readonly id?: string | undefined;
  readonly was: "new" | "known" | "refused";
  readonly why?: string | undefined;
}

/** What was sent, as the hub answered it. What it says nothing of is left out: it goes on waiting and is sent again. */
export const answeredBy = (
  sent: readonly Kept[],
  answers: readonly Answered[],
  answeredAt: Instant,
): readonly Kept[] => {
  const byId = new Map(answers.map((a) => [a.id, a]));
  return sent.flatMap(({ said, organisation }): readonly Kept[] => {
    const answer = byId.get(said.id);
    if (answer === undefined) return [];
    const why = answer.why === undefined ? {} : { why: answer.why };
    return [{ said, organisation, state: answer.was === "refused" ? "refused" : "kept", ...why, answeredAt }];
  });
};
