import { documentHash } from "@prehosp/agreements";
import { AgreementId, type Condition } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { Effect } from "effect";
import { advanceDraft, beginDraft, drafts } from "../drafts.ts";
import { agreementDrafted } from "../kinds/agreement.ts";
import type { Region } from "../region.ts";
import { OPERATOR } from "./world.ts";

const WRITTEN = "2026-11-21" as Day;
const SIGNED = "2026-11-27" as Day;

/** A draft that names more conditions goes all the way: written, put before the parties, signed by both, by the chain's own programs. */
export const signDraft = (
  { agreements }: Region,
  unit: string,
  change: { readonly conditions: readonly Condition[]; readonly from: string },
) =>
  Effect.gen(function* () {
    const base = agreements.find((a) => a.units.some((u) => u === unit))!;
    const id = AgreementId.parse(`${base.id}-ny`);
    yield* beginDraft(
      agreementDrafted.payload.parse({
        id,
        base: { agreement: base.id, hash: contentHash(base) },
        changes: change,
        author: { by: "koordinator-1", role: "koordinator", organisation: base.commissioner.organisation },
        created: WRITTEN,
        decided: { by: "direktoren", on: WRITTEN, source: "oppdiktet sak" },
      }),
      agreements,
      OPERATOR,
    );
    yield* advanceDraft(id, { step: "propose", on: WRITTEN }, agreements, OPERATOR);
    const document = documentHash(
      (yield* drafts).find((d) => d.id === id)!,
      agreements,
    )!;
    for (const side of ["commissioner", "provider"] as const)
      yield* advanceDraft(
        id,
        {
          step: "sign",
          signature: {
            side,
            organisation: base[side].organisation,
            by: OPERATOR,
            role: "leder",
            on: SIGNED,
            document,
          },
        },
        agreements,
        OPERATOR,
      );
    return yield* drafts;
  });
