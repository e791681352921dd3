import * as z from "zod";
import { AgreementId, Condition, EquipmentKind, SceneFlag, UnitKind, VitalFailure } from "@prehosp/model";
import { PackHead, requirementOver } from "@prehosp/rules";

/** One thing a unit carries. */
export const EquipmentAtom = z
  .strictObject({ carries: EquipmentKind })
  .meta({ norsk: "har utstyr", means: "The unit carries this" });
export type EquipmentAtom = z.output<typeof EquipmentAtom>;

/** One thing about the situation that can give the duty to consider. */
export const ConsiderAtom = z
  .union([
    z.strictObject({ vital: VitalFailure }).meta({ norsk: "vital svikt er", means: "The failure is of this kind" }),
    z.strictObject({ condition: Condition }).meta({ norsk: "tilstanden er", means: "The condition is this one" }),
    z.strictObject({ flag: SceneFlag }).meta({ norsk: "det er meldt om", means: "This has been told of the scene" }),
  ])
  .meta({ norsk: "forhold ved hendelsen", means: "Something about the situation" });
export type ConsiderAtom = z.output<typeof ConsiderAtom>;

export const LocalEquipment = z
  .strictObject({
    kinds: z.array(UnitKind).min(1).readonly().optional().meta({
      norsk: "gjelder enhetstyper",
      means: "The kinds of unit it is about; absent = every kind that may take part",
    }),
    needs: requirementOver(EquipmentAtom).meta({
      norsk: "utstyrskrav",
      means: "All the equipment that is asked for, the national minimum with it",
    }),
  })
  .meta({ norsk: "lokalt utstyrskrav", means: "What units of some kinds must carry (AH-2.7-a)" });
export type LocalEquipment = z.output<typeof LocalEquipment>;

/** Further requirements that a layer may name; each acts within the effect of its norm and no further. */
export const LocalRequirement = z
  .enum(["crew-qualified", "ready-without-remark", "confidentiality-documented", "nodnett-only"])
  .meta({
    norsk: "lokalt tilleggskrav",
    means:
      "gyldig kompetanse meldt (AH-2.2-b) · i beredskap uten merknad (AH-2.3-d) · dokumentert opplæring i taushetsplikt, bare merknad (AH-4.3-c) · bare Nødnett som sikker kanal, bare merknad (AH-2.8-c)",
  });
export type LocalRequirement = z.output<typeof LocalRequirement>;

export const LocalConditions = z
  .strictObject({
    agreement: AgreementId,
    conditions: z
      .array(Condition)
      .min(1)
      .readonly()
      .meta({ norsk: "tilstander", means: "Those of the agreement's conditions that still count" }),
    replay: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .optional()
      .meta({ norsk: "gjennomkjøring", means: "Content address of a replay of past missions under the narrowing" }),
  })
  .meta({
    norsk: "innsnevrede avtalevilkår",
    means: "Fewer conditions than an agreement names, with the replay of it",
  });
export type LocalConditions = z.output<typeof LocalConditions>;

/** What one layer has decided about proposals. Eligibility and equipment may only get stricter, the duty to consider only wider. */
export const LocalPack = z
  .strictObject({
    ...PackHead.shape,
    equipment: z.array(LocalEquipment).min(1).readonly().optional().meta({
      norsk: "utstyr",
      means: "What units must carry, kind by kind; supplements the national minimum, never less",
    }),
    takingPart: z.array(UnitKind).min(1).readonly().optional().meta({
      norsk: "hvem som inngår",
      means: "The kinds of unit that take part here, among those of the edition",
    }),
    requires: z.array(LocalRequirement).min(1).readonly().optional().meta({
      norsk: "tilleggskrav",
      means: "Further requirements by name; those of the layers above still hold",
    }),
    minimumGain: z
      .partialRecord(Condition, z.number().nonnegative())
      .optional()
      .meta({ norsk: "minste tidsgevinst", means: "Seconds per condition, at most the national maximum" }),
    consider: requirementOver(ConsiderAtom).optional().meta({
      norsk: "når akutthjelper skal vurderes",
      means: "Every situation that gives the duty to consider, the national ones with it (AH-2.5-a)",
    }),
    agreements: z
      .array(LocalConditions)
      .min(1)
      .readonly()
      .optional()
      .meta({ norsk: "avtalevilkår", means: "Agreements whose conditions are narrowed here" }),
  })
  .meta({ norsk: "lokal pakke", means: "What one layer has decided about proposals, with who decided it" });
export type LocalPack = z.output<typeof LocalPack>;

/** The parts of a pack, in the order they are read. */
export const parts = ["equipment", "takingPart", "requires", "minimumGain", "consider", "agreements"] as const;
export type Part = (typeof parts)[number];
