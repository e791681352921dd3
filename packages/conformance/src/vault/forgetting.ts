import { Effect } from "effect";
import { holds, refusal } from "../requirement.ts";
import { by, check, newCase, value, type VaultRequirement } from "./ground.ts";

/** What forgetting promises. */
export const forgetting: readonly VaultRequirement[] = [
  {
    id: "VAULT-07",
    must: "MUST",
    says: "What is forgotten does not open again, and the answer is Forgotten.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* vault.forget(ref.case, by);
        const error = yield* refusal(vault.open(ref, by, "conformance"), "reading a forgotten case");
        yield* holds(error.reason === "Forgotten", `it gave ${error.reason}`);
      }),
    ),
  },
  {
    id: "VAULT-08",
    must: "MUST",
    says: "A forgotten case takes nothing more, for ever: it is never given a new key.",
    check: check((vault) =>
      Effect.gen(function* () {
        const of = newCase();
        yield* vault.seal(of, value);
        yield* vault.forget(of, by);
        yield* vault.forget(of, by);
        const error = yield* refusal(vault.seal(of, { later: true }), "sealing into a forgotten case");
        yield* holds(error.reason === "Forgotten", `it gave ${error.reason}`);
      }),
    ),
  },
  {
    id: "VAULT-09",
    must: "MUST",
    says: "Forgetting leaves a tombstone in the system itself.",
    check: check((vault, world) =>
      Effect.gen(function* () {
        const of = newCase();
        yield* vault.seal(of, value);
        yield* holds(!(yield* world.tombstone(of)), "there is a tombstone before the case is forgotten");
        yield* vault.forget(of, by);
        yield* holds(yield* world.tombstone(of), "the system has no tombstone");
      }),
    ),
  },
  {
    id: "VAULT-10",
    must: "MUST",
    says: "Forgetting one case leaves the others readable.",
    check: check((vault) =>
      Effect.gen(function* () {
        const [kept, gone] = [yield* vault.seal(newCase(), value), yield* vault.seal(newCase(), value)];
        yield* vault.forget(gone.case, by);
        yield* vault.open(kept, by, "conformance");
      }),
    ),
  },
];
