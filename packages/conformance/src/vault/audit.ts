import { Effect } from "effect";
import { holds, refusal } from "../requirement.ts";
import { by, check, newCase, value, type VaultRequirement } from "./ground.ts";

/** What the audit promises. */
export const audit: readonly VaultRequirement[] = [
  {
    id: "VAULT-11",
    must: "MUST",
    says: "A read that succeeds is audited with who and what for.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* vault.open(ref, by, "first purpose");
        yield* vault.open(ref, by, "second purpose");
        const opened = (yield* vault.reads(ref.case)).filter(
          (r) => r.outcome === "opened" && r.by === by && Number.isFinite(Date.parse(r.at)),
        );
        yield* holds(
          opened.map((r) => r.purpose).join() === "first purpose,second purpose",
          `the audit has ${opened.length} of 2 reads`,
        );
      }),
    ),
  },
  {
    id: "VAULT-12",
    must: "MUST",
    says: "A read that is refused is audited with the reason.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* refusal(
          vault.open({ ...ref, box: "conformance-no-such-box" }, by, "conformance"),
          "a box that is not there",
        );
        const reads = yield* vault.reads(ref.case);
        yield* holds(
          reads.length === 1 && reads[0]?.outcome === "NotFound" && reads[0].by === by,
          "the refused read is not in the audit",
        );
      }),
    ),
  },
  {
    id: "VAULT-13",
    must: "MUST",
    says: "The audit outlives the case: who had read it can be answered after it is forgotten.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* Effect.result(vault.open(ref, by, "conformance"));
        yield* Effect.result(vault.open({ ...ref, box: "conformance-no-such-box" }, by, "conformance"));
        const before = (yield* vault.reads(ref.case)).length;
        yield* vault.forget(ref.case, by);
        yield* holds(before > 0 && (yield* vault.reads(ref.case)).length >= before, "the audit went with the case");
      }),
    ),
  },
  {
    id: "VAULT-14",
    must: "MUST",
    says: "A read without a purpose is refused.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* refusal(vault.open(ref, by, "  "), "a read without a purpose");
      }),
    ),
  },
];
