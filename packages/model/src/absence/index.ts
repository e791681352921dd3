import * as z from "zod";

const REASONS = ["not-recorded", "unknown", "refused", "not-applicable", "not-obtained"] as const;

/** Why a value is not there. Five different things that a form with an empty box makes one. */
export const AbsenceReason = z.enum(REASONS).meta({
  norsk: "årsak til at verdien mangler",
  means:
    "Why a value is missing: nobody wrote it (not-recorded), somebody looked and could not tell (unknown), the person declined (refused), the question does not fit (not-applicable), or it was left out for a stated reason (not-obtained).",
});
export type AbsenceReason = z.infer<typeof AbsenceReason>;

const because = z.string().trim().min(1).meta({
  norsk: "begrunnelse",
  means: "The reason in words, in Norwegian, for the one who reads the record; without personal data.",
});

/** "Ikke innhentet, fordi …": a lawful end of a question, and only with its reason. */
export const NotObtained = z
  .strictObject({
    absent: z.literal("not-obtained").meta({
      norsk: "ikke innhentet",
      means: "Says that the value was deliberately left out; the reason is required.",
    }),
    because,
  })
  .meta({ norsk: "ikke innhentet, fordi …", means: "A value that was deliberately left out, with the reason." });
export type NotObtained = z.infer<typeof NotObtained>;

/** A value that is missing for another reason than a decision to leave it out. */
export const NotThere = z
  .strictObject({
    absent: z.enum(["not-recorded", "unknown", "refused", "not-applicable"]).meta({
      norsk: "årsak til at verdien mangler",
      means: "Which of the four reasons that need no explanation.",
    }),
    because: because.optional().meta({
      norsk: "begrunnelse",
      means: "The reason in words where somebody gave one.",
    }),
  })
  .meta({ norsk: "manglende verdi", means: "A value that is not recorded, unknown, refused or not applicable." });
export type NotThere = z.infer<typeof NotThere>;

/** Absence as data: stands where the value would have stood, and says why it does not. Source: house.md §1.7. */
export const Absent = z.discriminatedUnion("absent", [NotObtained, NotThere]).meta({
  norsk: "manglende verdi med årsak",
  means: "Stands in the place of a value and says why the value is not there.",
});
export type Absent = z.infer<typeof Absent>;

/** A value, or the reason why there is none. */
export type Recorded<T> = T | Absent;

// Of the list and not of its schema, so that a page that only asks `known` bundles no schema.
const reasons: ReadonlySet<unknown> = new Set(REASONS);

/** True where `x` is absence; looks at the shape, so it works on plain JSON. */
export const isAbsent = (x: unknown): x is Absent =>
  typeof x === "object" && x !== null && "absent" in x && reasons.has(x.absent);

/** True where `x` is a value: neither absence nor undefined. Use as a filter to keep what was recorded. */
export const known = <T>(x: T | Absent | undefined): x is T => x !== undefined && !isAbsent(x);

/** Builds absence; "not-obtained" does not compile without its reason. */
export function absent(reason: "not-obtained", because: string): NotObtained;
export function absent(reason: Exclude<AbsenceReason, "not-obtained">, because?: string): NotThere;
export function absent(reason: AbsenceReason, why?: string): Absent {
  if (reason === "not-obtained") return { absent: reason, because: why ?? "" };
  return why === undefined ? { absent: reason } : { absent: reason, because: why };
}

/**
 * The schema of a value that may be absent with a reason.
 * Absence is tried first: an object schema with only optional fields would otherwise read it as an empty object.
 */
export const recorded = <S extends z.ZodType>(schema: S): z.ZodUnion<[typeof Absent, S]> => z.union([Absent, schema]);
