import type { ActorRef, CaseId } from "@prehosp/model";
import { Vault } from "@prehosp/ports";
import { Effect } from "effect";
import { fresh, holds, refusal, type Requirement, type Suite } from "./requirement.ts";

/** The second eye on a vault: what the system really holds, looked up without the adapter. */
export interface VaultWorld {
  /** Whether this text lies anywhere in what the system keeps of the case, in the clear. */
  readonly shows: (of: CaseId, text: string) => Effect.Effect<boolean, unknown>;
  /** Whether the system has a tombstone for the case. */
  readonly tombstone: (of: CaseId) => Effect.Effect<boolean, unknown>;
}

const by = "conformance" as ActorRef;
const newCase = () => fresh("case") as CaseId;
const value = { patient: "Prøve Pasientsen", address: "Prøveveien 1", age: 71, rings: [true, null] };

const check = (use: (vault: Vault["Service"], world: VaultWorld) => Effect.Effect<void, unknown>): Requirement<Vault, VaultWorld>["check"] => ({ world }) =>
  Effect.flatMap(Vault, (vault) => use(vault, world));

const requirements: readonly Requirement<Vault, VaultWorld>[] = [
  {
    id: "VAULT-01",
    must: "MUST",
    says: "What is sealed comes out as it went in.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        const opened = yield* vault.open(ref, by, "conformance");
        yield* holds(Object.entries(value).every(([k, v]) => JSON.stringify((opened as Record<string, unknown>)[k]) === JSON.stringify(v)), "it came out otherwise");
      }),
    ),
  },
  {
    id: "VAULT-02",
    must: "MUST",
    says: "A box does not open under the reference of another case.",
    check: check((vault) =>
      Effect.gen(function* () {
        const [one, other] = [yield* vault.seal(newCase(), value), yield* vault.seal(newCase(), { other: true })];
        yield* refusal(vault.open({ case: other.case, box: one.box }, by, "conformance"), "the box of another case");
      }),
    ),
  },
  {
    id: "VAULT-03",
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
    id: "VAULT-04",
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
    id: "VAULT-05",
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
    id: "VAULT-06",
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
  {
    id: "VAULT-07",
    must: "MUST",
    says: "A read that succeeds is audited with who and what for.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* vault.open(ref, by, "first purpose");
        yield* vault.open(ref, by, "second purpose");
        const opened = (yield* vault.reads(ref.case)).filter((r) => r.outcome === "opened" && r.by === by && Number.isFinite(Date.parse(r.at)));
        yield* holds(opened.map((r) => r.purpose).join() === "first purpose,second purpose", `the audit has ${opened.length} of 2 reads`);
      }),
    ),
  },
  {
    id: "VAULT-08",
    must: "MUST",
    says: "A read that is refused is audited with the reason.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* refusal(vault.open({ ...ref, box: "conformance-no-such-box" }, by, "conformance"), "a box that is not there");
        const reads = yield* vault.reads(ref.case);
        yield* holds(reads.length === 1 && reads[0]?.outcome === "NotFound" && reads[0].by === by, "the refused read is not in the audit");
      }),
    ),
  },
  {
    id: "VAULT-09",
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
    id: "VAULT-10",
    must: "MUST",
    says: "A read without a purpose is refused.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* refusal(vault.open(ref, by, "  "), "a read without a purpose");
      }),
    ),
  },
  {
    id: "VAULT-11",
    must: "MUST",
    says: "What is no JSON is refused, not changed in silence.",
    check: check((vault) => Effect.asVoid(refusal(vault.seal(newCase(), { position: { lat: Number.NaN } }), "a value that is no JSON"))),
  },
  {
    id: "VAULT-12",
    must: "MUST",
    says: "No error says anything of what is sealed, or of what should have been.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        const tries: readonly Effect.Effect<unknown, unknown>[] = [
          vault.seal(newCase(), { ...value, bad: Number.NaN }),
          vault.open(ref, by, ""),
          vault.open({ ...ref, box: "conformance-no-such-box" }, by, "conformance"),
          Effect.andThen(vault.forget(ref.case, by), vault.open(ref, by, "conformance")),
          vault.seal(ref.case, value),
        ];
        for (const one of tries) {
          const result = yield* Effect.result(one);
          const said = result._tag === "Failure" ? `${String(result.failure)} ${JSON.stringify(result.failure)}` : "";
          yield* holds(!said.includes(value.patient) && !said.includes(value.address), "an error repeats what is sealed");
        }
      }),
    ),
  },
  {
    id: "VAULT-13",
    must: "MUST",
    says: "Nothing that is sealed lies in the system in the clear.",
    check: check((vault, world) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* holds(!(yield* world.shows(ref.case, value.patient)) && !(yield* world.shows(ref.case, value.address)), "the system shows what is sealed");
      }),
    ),
  },
  {
    id: "VAULT-14",
    must: "SHOULD",
    says: "The same value sealed again in the same case gives the same box, so that a report received again is the same report.",
    check: check((vault) =>
      Effect.gen(function* () {
        const of = newCase();
        const { patient, ...rest } = value;
        const [one, again, other] = [yield* vault.seal(of, value), yield* vault.seal(of, { ...rest, patient }), yield* vault.seal(of, { patient: "another" })];
        yield* holds(one.box === again.box, "the same value has two boxes");
        yield* holds(one.box !== other.box, "two values share a box");
      }),
    ),
  },
];

/** What every vault keeps. */
export const vaultSuite: Suite<Vault, VaultWorld> = { port: "Vault", requirements };
