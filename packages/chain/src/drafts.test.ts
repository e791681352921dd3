import { it } from "@effect/vitest";
import { covers, documentHash } from "@prehosp/agreements";
import { ActorRef, AgreementId } from "@prehosp/model";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { advanceDraft, beginDraft, booksOf, drafts } from "./index.ts";
import { agreementDrafted } from "./kinds/agreement.ts";
import { OPERATOR, doors, region, unit } from "./test/one-call.ts";

const base = region.agreements[0]!;
const id = AgreementId.parse("a-fire-2");
const draft = agreementDrafted.payload.parse({
  id,
  base: { agreement: base.id, hash: contentHash(base) },
  changes: { from: "2026-12-01", conditions: ["cardiac-arrest", "unconscious", "major-bleeding"] },
  author: { by: "role-coordinator", role: "koordinator", organisation: "hf" },
  created: "2026-10-01",
  decided: { by: "role-director", on: "2026-10-01", source: "sak 7/26" },
});
const step = (s: Parameters<typeof advanceDraft>[1]) => advanceDraft(id, s, region.agreements, OPERATOR);
const sign = (side: "commissioner" | "provider", document: string) =>
  step({
    step: "sign",
    signature: {
      side,
      organisation: base[side].organisation,
      by: OPERATOR,
      role: "leder",
      on: "2026-10-10" as never,
      document,
    },
  });
const covered = (on: string, of: Parameters<typeof booksOf>[3]) => {
  const made = booksOf(region, { edition: "2019-06-19-horing" }, OPERATOR, of);
  if ("problems" in made) return made.problems;
  return covers(made.books.agreements, { unit: unit("fire-1"), condition: "major-bleeding", on: on as never })
    .condition;
};

describe("a draft of an agreement", () => {
  it.effect("goes by facts from hand to hand, and is in the books from its first day when both have signed", () =>
    Effect.gen(function* () {
      yield* beginDraft(draft, region.agreements, OPERATOR);
      yield* beginDraft(draft, region.agreements, OPERATOR);
      yield* step({ step: "propose", on: "2026-10-05" as never });
      const document = documentHash((yield* drafts)[0]!, region.agreements)!;
      yield* sign("commissioner", document);
      expect(covered("2026-12-01", yield* drafts)).toBe(false);
      yield* sign("provider", document);
      const [standing] = yield* drafts;
      expect(standing?.signatures).toHaveLength(2);
      expect(covered("2026-11-30", [standing!])).toBe(false);
      expect(covered("2026-12-01", [standing!])).toBe(true);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("hears what stands in its way, and nothing of that is written down", () =>
    Effect.gen(function* () {
      const { decided: _decided, ...undecided } = draft;
      yield* beginDraft(undecided, region.agreements, OPERATOR);
      expect(yield* step({ step: "propose", on: "2026-10-05" as never })).toMatchObject({
        problems: [{ problem: "undecided", path: "/decided" }],
      });
      expect((yield* drafts)[0]).not.toHaveProperty("proposed");
      const chief = ActorRef.parse("role-chief");
      yield* step({ step: "withdraw", on: "2026-10-06" as never, by: chief });
      expect((yield* drafts)[0]?.withdrawn).toEqual({ by: "role-chief", on: "2026-10-06" });
      expect((yield* Effect.flip(beginDraft({ ...draft, id: base.id }, region.agreements, OPERATOR))).reason).toBe(
        "Conflict",
      );
      expect((yield* Effect.flip(beginDraft(draft, region.agreements, OPERATOR))).reason).toBe("Conflict");
      const nobody = advanceDraft(AgreementId.parse("x"), { step: "propose", on: draft.created }, [], OPERATOR);
      expect((yield* Effect.flip(nobody)).reason).toBe("Refused");
    }).pipe(Effect.provide(doors())),
  );
});
