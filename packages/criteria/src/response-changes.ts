import type { Card } from "./card.ts";
import type { CriteriaIndex } from "./criteria-index.ts";
import type { Change } from "./diff.ts";
import { canonical } from "./lost.ts";
import { namesAkutthjelper } from "./response.ts";
import type { ResponseStep, ResponseTemplate } from "./response.ts";

const templatesOf = (index: CriteriaIndex, card: Card): ReadonlyMap<string, ResponseTemplate> =>
  new Map(
    card.responses
      .flatMap((id) => index.responses.find((r) => r.id === id) ?? [])
      .map((r) => [`${r.urgency} ${r.role}`, r]),
  );

const without = (steps: readonly ResponseStep[], others: readonly ResponseStep[]): readonly string[] => {
  const there = new Set(others.map(canonical));
  return steps.filter((s) => !there.has(canonical(s))).map((s) => s.says);
};

/** What differs in the responses that a card follows; both lists empty = the same steps in another order. */
export const responseChanges = (
  before: CriteriaIndex,
  was: Card,
  after: CriteriaIndex,
  is: Card,
): readonly Change[] => {
  const [old, now] = [templatesOf(before, was), templatesOf(after, is)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    const any = a ?? b;
    const [did, does] = [a, b].map((r) => r !== undefined && namesAkutthjelper(r));
    if (any === undefined || canonical(a?.steps) === canonical(b?.steps)) return [];
    return [
      {
        kind: "response" as const,
        card: was.number,
        urgency: any.urgency,
        role: any.role,
        added: without(b?.steps ?? [], a?.steps ?? []),
        removed: without(a?.steps ?? [], b?.steps ?? []),
        ...(did === does ? {} : { akutthjelper: did ? ("gone" as const) : ("new" as const) }),
      },
    ];
  });
};
