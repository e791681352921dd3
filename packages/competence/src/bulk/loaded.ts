import type { PersonId } from "@prehosp/model";
import { compareInstants } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import type { Facts } from "../guard.ts";
import { isKnown } from "../known-at.ts";
import { isAhead } from "../proof.ts";
import type { Proof } from "../proof.ts";
import { numberOf } from "./days.ts";

/** One proof that counts for something, in numbers, and the next one of the same competence. */
export interface Slip {
  readonly proof: Proof;
  readonly on: number;
  /** One bit for its kind and result together. */
  readonly bit: number;
  readonly next: Slip | undefined;
}

/** One person as the compiled rules read him: what is known, by competence. */
export interface Loaded {
  readonly person: PersonId;
  readonly facts: Facts;
  readonly slips: (Slip | undefined)[];
  /** Undefined where nothing was revoked, as for nearly everybody. */
  revocations: { readonly slot: number; readonly on: number; readonly proof: Proof }[] | undefined;
  /** The first instant that something more becomes known, where something will. */
  nextKnown: Instant | undefined;
}

const KINDS: Readonly<Record<Exclude<Proof["kind"], "revocation">, number>> = {
  course: 0,
  practice: 1,
  "check-off": 2,
  "e-learning": 3,
  certificate: 4,
  authorisation: 5,
  attestation: 6,
};

/** The bit of a kind and a result that can count; results that never count have none. */
export const bitOf = (kind: Exclude<Proof["kind"], "revocation">, outcome: "passed" | "attended"): number =>
  1 << (KINDS[kind] * 2 + (outcome === "passed" ? 0 : 1));

/** Reads what is known of a person at an instant; `slots` gives each competence that a rule asks about its number. */
export const load = (
  person: PersonId,
  evidence: readonly Proof[],
  {
    slots,
    knownAt,
    facts,
  }: { readonly slots: ReadonlyMap<string, number>; readonly knownAt: Instant; readonly facts: Facts },
): Loaded => {
  const slips: (Slip | undefined)[] = [];
  for (let i = 0; i < slots.size; i++) slips.push(undefined);
  const loaded: Loaded = { person, facts, slips, revocations: undefined, nextKnown: undefined };
  for (const proof of evidence) {
    const slot = slots.get(proof.competence);
    if (slot === undefined) continue;
    if (!isKnown(proof.knownAt, knownAt)) {
      const { nextKnown } = loaded;
      if (nextKnown === undefined || compareInstants(proof.knownAt, nextKnown) < 0) loaded.nextKnown = proof.knownAt;
      continue;
    }
    const on = numberOf(proof.on);
    if (proof.kind === "revocation") {
      (loaded.revocations ??= []).push({ slot, on, proof });
    } else if (proof.outcome !== "failed" && !isAhead(proof)) {
      slips[slot] = { proof, on, bit: bitOf(proof.kind, proof.outcome), next: slips[slot] };
    }
  }
  return loaded;
};
