import type { Outcome } from "@prehosp/rules";

const RANK: Readonly<Record<Outcome, number>> = { "not-met": 0, "not-applicable": 0, unclear: 1, met: 2 };

/**
 * Answers that rest on each other, each asked by a key. Those who attest each other the same day qualify nobody: what comes back
 * to itself counts as not met, and is asked again until nothing changes, so that neither order nor the way in decides.
 */
export const answersOf = (): ((key: string, ask: () => Outcome) => Outcome) => {
  const settled = new Map<string, Outcome>();
  const found = new Map<string, Outcome>();
  const asked = new Set<string>();
  let inside = false;
  let cameBack = false;
  let changed = false;
  const once = (key: string, ask: () => Outcome): Outcome => {
    if (asked.has(key)) {
      // Answered earlier in this round, or still being asked: then the answer of the round before stands in.
      cameBack = true;
      return found.get(key) ?? "not-met";
    }
    asked.add(key);
    const before = found.get(key) ?? "not-met";
    const now = ask();
    found.set(key, now);
    changed ||= RANK[now] > RANK[before];
    return now;
  };
  return (key, ask) => {
    const there = settled.get(key);
    if (there !== undefined) return there;
    if (inside) return once(key, ask);
    inside = true;
    do {
      [cameBack, changed] = [false, false];
      asked.clear();
      once(key, ask);
    } while (cameBack && changed);
    inside = false;
    for (const [k, outcome] of found) settled.set(k, outcome);
    found.clear();
    return settled.get(key) ?? "not-met";
  };
};
