import { AnyMeasurement } from "@prehosp/indicators";
import * as z from "zod";

const count = (norsk: string, means: string) => z.int().nonnegative().meta({ norsk, means });
export const name = (norsk: string, means: string) => z.string().trim().min(1).max(200).meta({ norsk, means });

/** What a rule says is a sentence, told whole. */
const sentence = (norsk: string, means: string) => z.string().trim().min(1).max(1000).meta({ norsk, means });

/** A count as it may be read by anybody: as it is, withheld, rounded, or a span; what `publish` of `@prehosp/indicators` gives. */
export const ToldCount = z
  .union([
    z.strictObject({ n: count("antall", "The count as it is") }),
    z.strictObject({ withheld: z.literal(true).meta({ norsk: "tilbakeholdt", means: "The count is not told" }) }),
    z.strictObject({ about: count("omtrent", "The count, rounded") }),
    z
      .strictObject({ from: count("fra", "The least it may be"), to: count("til", "The most it may be") })
      .refine(({ from, to }) => from <= to, "from is greater than to"),
  ])
  .meta({ norsk: "fortalt antall", means: "A count after the rule for small numbers" });
export type ToldCount = z.output<typeof ToldCount>;

/** One level's groups of an indicator: what each was measured to. */
export const Groups = z
  .strictObject({
    level: z.enum(["region", "trust", "unit", "municipality"]).meta({ norsk: "nivå", means: "What the groups are" }),
    disjoint: z.boolean().meta({
      norsk: "gjensidig utelukkende",
      means: "Whether each member stands in exactly one group, so that the groups make up the whole",
    }),
    of: z
      .array(
        z
          .strictObject({
            id: name("id", "The id of the group"),
            label: name("navn", "What the group is called"),
            within: name("ligger i", "The id of the group of another level that it lies wholly in").optional().meta({
              norsk: "ligger i",
              means: "The id of the group of another level it lies wholly in; absent = not said",
            }),
            measurement: AnyMeasurement,
          })
          .meta({ norsk: "gruppe", means: "One group and its measurement" }),
      )
      .readonly()
      .meta({ norsk: "grupper", means: "The groups, each once" }),
  })
  .meta({ norsk: "inndeling", means: "An indicator measured group by group" });
export type Groups = z.output<typeof Groups>;

/** An indicator of the report: of the whole, and where it was measured so, by group and over time. */
export const MeasuredIndicator = z
  .strictObject({
    whole: AnyMeasurement,
    groups: z.array(Groups).readonly().optional().meta({ norsk: "inndelinger", means: "By level; absent = none" }),
    series: z
      .strictObject({
        step: z.enum(["month", "quarter", "year"]).meta({ norsk: "steg", means: "How long each period is" }),
        of: z
          .array(AnyMeasurement)
          .readonly()
          .meta({ norsk: "punkter", means: "One measurement a period, in order of time, none overlapping" }),
      })
      .optional()
      .meta({ norsk: "tidsserie", means: "The same over time; absent = not measured so" }),
  })
  .meta({ norsk: "målt indikator", means: "One indicator of a report, with its measurements" });
export type MeasuredIndicator = z.output<typeof MeasuredIndicator>;

const [longitude, latitude] = [z.number().min(-180).max(180), z.number().min(-85).max(85)];

/** What figures of municipalities are drawn on. */
export const ReportAreas = z
  .strictObject({
    schematic: z.boolean().meta({ norsk: "skjematisk", means: "Whether the shapes are not the borders" }),
    source: sentence("kilde", "Who made the shapes and under which licence"),
    of: z
      .array(
        z
          .strictObject({
            id: name("id", "The id of the group it shows"),
            label: name("navn", "What it is called"),
            rings: z
              .array(
                z
                  .array(z.tuple([longitude, latitude]).readonly())
                  .min(3)
                  .readonly(),
              )
              .min(1)
              .readonly()
              .meta({ norsk: "ringer", means: "Its edges and holes: longitude and latitude in degrees" }),
          })
          .meta({ norsk: "område", means: "One municipality on the map" }),
      )
      .min(1)
      .max(1000)
      .readonly()
      .meta({ norsk: "områder", means: "The municipalities, each once" }),
  })
  .meta({ norsk: "kart over kommuner", means: "What figures of municipalities are drawn on" });
export type ReportAreas = z.output<typeof ReportAreas>;

/** The Utstein flow: each box with its count, and the box it is a part of. */
export const FlowBox = z
  .strictObject({
    id: name("id", "The id of the box"),
    label: name("navn", "What the box counts"),
    under: name("under", "The id of the box it is a part of").optional().meta({
      norsk: "under",
      means: "The id of the box it is a part of; absent at the top",
    }),
    count: ToldCount,
  })
  .meta({ norsk: "boks", means: "One box of the Utstein flow" });
export type FlowBox = z.output<typeof FlowBox>;

/** What a capture audit found, before the rule for small numbers; the report withholds what is small. */
export const CoverageCounts = z
  .strictObject({
    registered: count("registrert", "With a form"),
    found: count("funnet", "Without a form, and the records show that they belong in the register"),
    unclear: count("uavklart", "Without a form, and nobody has said whether they belong"),
  })
  .meta({ norsk: "dekningsgrad", means: "Coverage by capture audit, in counts" });
export type CoverageCounts = z.output<typeof CoverageCounts>;

const element = z
  .strictObject({
    id: name("id", "The id of the element"),
    label: name("navn", "What the element is called"),
    known: count("kjent", "How many cases have a value"),
    applies: count("gjelder", "How many cases it applies to"),
  })
  .refine(({ known, applies }) => known <= applies, { path: ["known"], error: "known is more than applies" })
  .meta({ norsk: "kompletthet", means: "How many of those an element applies to have a value" });

const rule = z
  .strictObject({
    id: name("id", "The id of the rule"),
    label: sentence("regel", "What the rule says"),
    level: z
      .enum(["error", "warning"])
      .meta({ norsk: "nivå", means: "A contradiction, or something that can be true" }),
    fired: count("slo ut", "In how many cases it fired"),
    judged: count("vurdert", "How many cases it judges"),
  })
  .refine(({ fired, judged }) => fired <= judged, { path: ["fired"], error: "fired is more than judged" })
  .meta({ norsk: "regel", means: "How often a rule of the register fired" });

/** Completeness and consistency of one dataset, as `dataQuality` of `@prehosp/registry` counts them. */
export const QualityRows = z
  .strictObject({
    dataset: name("datasett", "What the dataset is called"),
    cases: count("hendelser", "How many cases"),
    elements: z.array(element).readonly().meta({ norsk: "variabler", means: "Completeness, element by element" }),
    rules: z.array(rule).readonly().meta({ norsk: "regler", means: "Consistency, rule by rule" }),
    units: z
      .array(
        z
          .strictObject({
            label: name("navn", "What the unit is called"),
            cases: count("hendelser", "How many cases"),
            clean: count("uten merknad", "Cases in which no rule fired"),
          })
          .refine(({ clean, cases }) => clean <= cases, { path: ["clean"], error: "clean is more than cases" })
          .meta({ norsk: "enhet", means: "The cases of one unit" }),
      )
      .readonly()
      .meta({ norsk: "enheter", means: "Unit by unit" }),
  })
  .meta({ norsk: "datakvalitet", means: "Completeness and consistency of one dataset" });
export type QualityRows = z.output<typeof QualityRows>;
