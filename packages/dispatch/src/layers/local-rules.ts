import * as z from "zod";
import { AgreementId, Condition, UnitKind } from "@prehosp/model";
import { LocalDecision, requirementOver } from "@prehosp/rules";
import { ConsiderAtom, EquipmentAtom, LocalRequirement } from "./local-pack.ts";

const units = z
  .array(z.string().min(1))
  .readonly()
  .optional()
  .meta({ norsk: "gjelder enheter", means: "The units it is about; absent = all" });
const head = { units, decision: LocalDecision };

/** What accepted packs add to the national rules, each with who decided it; judged beside them and never instead. */
export const LocalRules = z
  .object({
    equipment: z
      .array(
        z
          .object({
            ...head,
            kind: UnitKind,
            needs: requirementOver(EquipmentAtom).meta({
              norsk: "utstyrskrav",
              means: "What is asked for beside the layer above",
            }),
          })
          .meta({ norsk: "lokalt utstyr", means: "Equipment that one layer asks of one kind of unit" }),
      )
      .readonly()
      .meta({ norsk: "utstyr", means: "Equipment beside the national minimum" }),
    takingPart: z
      .array(
        z
          .object({
            ...head,
            kinds: z.array(UnitKind).readonly().meta({ norsk: "enhetstyper", means: "The kinds that take part here" }),
          })
          .meta({ norsk: "hvem som inngår", means: "The kinds of unit that one layer lets take part" }),
      )
      .readonly()
      .meta({ norsk: "hvem som inngår", means: "Kinds of unit, layer by layer" }),
    requires: z
      .array(
        z
          .object({ ...head, requirement: LocalRequirement })
          .meta({ norsk: "tilleggskrav", means: "One further requirement of one layer" }),
      )
      .readonly()
      .meta({ norsk: "tilleggskrav", means: "Further requirements by name" }),
    conditions: z
      .array(
        z
          .object({
            ...head,
            agreement: AgreementId,
            conditions: z.array(Condition).readonly().meta({ norsk: "tilstander", means: "The conditions that count" }),
          })
          .meta({ norsk: "innsnevret avtale", means: "The conditions that one layer leaves of an agreement" }),
      )
      .readonly()
      .meta({ norsk: "avtalevilkår", means: "Agreements narrowed" }),
    consider: z
      .array(
        z
          .object({
            decision: LocalDecision,
            needs: requirementOver(ConsiderAtom).meta({ norsk: "når", means: "The situations that give the duty" }),
          })
          .meta({ norsk: "vurderes også", means: "The situations in which one layer has decided to consider" }),
      )
      .readonly()
      .meta({ norsk: "vurderes også", means: "The widened duty to consider" }),
  })
  .meta({ norsk: "lokale regler", means: "What accepted packs add to the national rules" });
export type LocalRules = z.output<typeof LocalRules>;
