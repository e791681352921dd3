import { Effect } from "effect";
import { holds, refusal } from "../requirement.ts";
import { by, check, newCase, value, type VaultRequirement } from "./ground.ts";

/** What sealing and opening promise. */
export const sealing: readonly VaultRequirement[] = [
  {
    id: "VAULT-01",
    must: "MUST",
    says: "What is sealed comes out as it went in.",
    check: check((vault) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        const opened = yield* vault.open(ref, by, "conformance");
        yield* holds(
          Object.entries(value).every(
            ([k, v]) => JSON.stringify((opened as Record<string, unknown>)[k]) === JSON.stringify(v),
          ),
          "it came out otherwise",
        );
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
    says: "What is no JSON is refused, not changed in silence.",
    check: check((vault) =>
      Effect.asVoid(refusal(vault.seal(newCase(), { position: { lat: Number.NaN } }), "a value that is no JSON")),
    ),
  },
  {
    id: "VAULT-04",
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
          yield* holds(
            !said.includes(value.patient) && !said.includes(value.address),
            "an error repeats what is sealed",
          );
        }
      }),
    ),
  },
  {
    id: "VAULT-05",
    must: "MUST",
    says: "Nothing that is sealed lies in the system in the clear.",
    check: check((vault, world) =>
      Effect.gen(function* () {
        const ref = yield* vault.seal(newCase(), value);
        yield* holds(
          !(yield* world.shows(ref.case, value.patient)) && !(yield* world.shows(ref.case, value.address)),
          "the system shows what is sealed",
        );
      }),
    ),
  },
  {
    id: "VAULT-06",
    must: "SHOULD",
    says: "The same value sealed again in the same case gives the same box, so that a report received again is the same report.",
    check: check((vault) =>
      Effect.gen(function* () {
        const of = newCase();
        const { patient, ...rest } = value;
        const [one, again, other] = [
          yield* vault.seal(of, value),
          yield* vault.seal(of, { ...rest, patient }),
          yield* vault.seal(of, { patient: "another" }),
        ];
        yield* holds(one.box === again.box, "the same value has two boxes");
        yield* holds(one.box !== other.box, "two values share a box");
      }),
    ),
  },
];
