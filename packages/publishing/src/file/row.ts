import * as z from "zod";

/** How orgnr is to be understood: who gave the care, or where the patients live. */
export const PublishingContext = z
  .enum(["caregiver", "resident"])
  .meta({ norsk: "kontekst", means: "caregiver: the unit that gave the care · resident: where the patients live" });
export type PublishingContext = z.output<typeof PublishingContext>;

/**
 * One row of the publishing file. Columns and checks follow SKDE's upload (github.com/mong/imongr: inst/imongr.yml `upload.file`, and
 * R/upload.R): these six names and no other, var a natural number with 0 and not above the denominator, denominator above 0.
 */
export const PublishingRow = z
  .strictObject({
    context: PublishingContext,
    year: z.int().min(1900).max(9999).meta({ norsk: "år", means: "Calendar year of the events, in Norway" }),
    orgnr: z
      .string()
      .regex(/^\d{9}$/)
      .meta({ norsk: "organisasjonsnummer", means: "Number of the unit that the row is of" }),
    ind_id: z.string().min(1).max(63).meta({ norsk: "indikator", means: "Id of the indicator at the receiver" }),
    var: z
      .number()
      .nonnegative()
      .max(999_999)
      .meta({ norsk: "verdi", means: "How many fulfil, of an andel; the median itself, of a median" }),
    denominator: z.int().min(1).max(4_294_967_295).meta({ norsk: "nevner", means: "How many the value rests on" }),
  })
  .meta({ norsk: "rad i publiseringsfil", means: "One indicator of one unit in one year, as SKDE takes it" });
export type PublishingRow = z.output<typeof PublishingRow>;

const level = (norsk: string, means: string) => z.number().min(0).nullable().meta({ norsk, means });

/**
 * What the receiver must know of an indicator; the columns of imongr's table `ind` (inst/2_create_tabs.sql) that a definition can
 * fill, under their own names and with their own longest texts.
 */
export const PublishingIndicator = z
  .strictObject({
    id: z.string().min(1).max(63).meta({ norsk: "id", means: "Id of the indicator at the receiver" }),
    dg_id: z
      .string()
      .max(63)
      .nullable()
      .meta({ norsk: "dekningsgrad", means: "Id of the indicator that tells its coverage; null = none given" }),
    title: z.string().min(1).max(255).meta({ norsk: "tittel", means: "Title, in bokmål" }),
    name: z.string().min(1).max(255).meta({ norsk: "navn", means: "Our own id and version of the definition" }),
    type: z
      .enum(["andel", "dg_andel", "median"])
      .meta({ norsk: "type", means: "andel: summed by the receiver · dg_andel: a coverage · median: never summed" }),
    sformat: z.enum([",.0%", ",.0f"]).meta({ norsk: "visning", means: "How the figure is shown, as d3 writes it" }),
    measure_unit: z
      .enum(["sekunder"])
      .nullable()
      .meta({ norsk: "måleenhet", means: "Unit of the figure; null for a share" }),
    min_denominator: z
      .int()
      .min(1)
      .max(255)
      .meta({ norsk: "minste nevner", means: "Below this denominator the receiver shows nothing either" }),
    level_green: level("høy måloppnåelse", "The target where the definition has one; null = none known"),
    level_yellow: level("middels måloppnåelse", "Null: no definition here has one"),
    level_direction: z
      .literal(1)
      .nullable()
      .meta({ norsk: "retning", means: "1 = higher is better, known where there is a target; null = not known" }),
    short_description: z.string().min(1).max(1023).meta({ norsk: "kort beskrivelse", means: "Whom it is of" }),
    long_description: z
      .string()
      .min(1)
      .max(2047)
      .meta({ norsk: "lang beskrivelse", means: "Numerator, denominator, exclusions, source and traps" }),
  })
  .meta({ norsk: "indikator i publiseringsfil", means: "What the receiver must know of an indicator" });
export type PublishingIndicator = z.output<typeof PublishingIndicator>;
