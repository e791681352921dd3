import { Condition, IncidentId, Municipality, UnitId, UnitKind, WageClause } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";
import { Place, UnitChange } from "./differs.ts";
import { ReplayPeriod } from "./period.ts";
import { ReplayUnder } from "./under.ts";

const count = (norsk: string, means: string) => z.number().int().nonnegative().meta({ norsk, means });
const list = <T extends z.ZodType>(of: T, norsk: string, means: string) =>
  z.array(of).readonly().meta({ norsk, means });

/** Seconds that help would have come earlier, over the incidents where both times are known. */
export const Gained = z
  .object({
    n: count("antall", "Incidents with a known figure"),
    unknown: count("uten tall", "Incidents where one of the times isn't known"),
    median: z.number().optional().meta({ norsk: "median", means: "Median, seconds; absent where there is none" }),
    p10: z.number().optional().meta({ norsk: "10-persentil", means: "A tenth gains no more than this, seconds" }),
    p90: z.number().optional().meta({ norsk: "90-persentil", means: "A tenth gains at least this, seconds" }),
  })
  .meta({
    norsk: "tidsgevinst",
    means: "How much earlier the first proposed unit would have been; negative = later",
  });
export type Gained = z.output<typeof Gained>;

/** What became of the first unit that was proposed. */
export const FirstChange = z
  .object({
    arisen: count("nye oppdrag", "Incidents with a unit proposed where none was"),
    lost: count("bortfalte oppdrag", "Incidents with none proposed where one was"),
    other: count("annen enhet først", "Incidents where another unit is the first that is proposed"),
    estimated: Gained.meta({
      norsk: "anslått tidsgevinst",
      means: "Against the first of those alarmed or on their way, both as estimated then",
    }),
    recorded: Gained.meta({
      norsk: "tidsgevinst mot det som skjedde",
      means: "The unit's estimate then against the first recorded at scene",
    }),
  })
  .meta({ norsk: "førstevalg", means: "What became of the first unit that was proposed, incident by incident" });
export type FirstChange = z.output<typeof FirstChange>;

const UnitRow = z
  .object({
    unit: UnitId,
    name: z.string().min(1).meta({ norsk: "kallesignal eller navn", means: "What operators call the unit" }),
    kind: UnitKind,
    more: count("foreslås i flere", "Incidents it is proposed in and was not"),
    fewer: count("foreslås i færre", "Incidents it was proposed in and is not"),
    callOuts: z
      .number()
      .int()
      .meta({ norsk: "utrykninger", means: "Incidents it is the first proposed in, after less before" }),
    wages: recorded(WageClause).meta({ norsk: "lønn", means: "What its agreement says of wages at call-outs" }),
  })
  .meta({ norsk: "enhet i gjennomkjøringen", means: "What a change means for one unit" });

const MunicipalityRow = FirstChange.extend({
  municipality: recorded(Municipality),
  incidents: count("hendelser", "Incidents of the period in it"),
}).meta({ norsk: "kommune i gjennomkjøringen", means: "What a change means in one municipality" });

/** One incident in which something would have been proposed differently. */
export const ReplayExample = z
  .object({
    incident: IncidentId,
    at: Instant.meta({ norsk: "stilt", means: "The instant the question was asked" }),
    municipality: recorded(Municipality),
    condition: recorded(Condition),
    change: UnitChange,
  })
  .meta({ norsk: "eksempel", means: "One incident, one unit: where it stood and stands, with the judgements behind" });
export type ReplayExample = z.output<typeof ReplayExample>;

/** What past situations come to under something else, or under the same with the code of today. People-free; the same question over the same facts gives the same report. */
export const ReplayReport = z
  .object({
    period: ReplayPeriod,
    region: z.string().min(1).meta({ norsk: "region", means: "Id of the region" }),
    under: ReplayUnder,
    incidents: count("hendelser", "Incidents that began in the period"),
    replayed: count("gjennomkjørt", "Incidents whose proposal was made again"),
    leftOut: z
      .object({
        "not-actual": count("øvelse eller test", "Exercises and tests"),
        "no-proposal": count("uten forslag", "Incidents for which no proposal was made"),
        "edition-missing": count("utgave mangler", "Incidents whose situation or policy is gone"),
        "edition-unreadable": count("utgave ikke lesbar", "Incidents whose situation or policy reads no more"),
      })
      .meta({
        norsk: "ikke med",
        means: "Incidents that could not be replayed, by reason; with the replayed they are all",
      }),
    reproduced: z
      .object({
        identical: count("bit for bit like", "Proposals that came out as they lie in the editions, bit for bit"),
        otherCode: count(
          "laget av annen kode",
          "Proposals that came out otherwise and were made by other versions of the code",
        ),
        broken: list(
          IncidentId,
          "ikke reproduserbare",
          "Incidents whose proposal came out otherwise by the same versions",
        ),
        code: z
          .object({
            then: list(z.string(), "kode da", "Versions that the proposals were made by"),
            now: list(z.string(), "kode nå", "Versions that they were made again by"),
          })
          .meta({ norsk: "kodeversjoner", means: "Versions then and now" }),
      })
      .meta({ norsk: "reproduksjon", means: "Whether what was proposed then comes out of what was known then" }),
    drifted: count(
      "avtaler endret siden",
      "Incidents where the agreements of today give another cover than was frozen then",
    ),
    different: count("endret", "Incidents of which anything is otherwise"),
    moves: list(
      z
        .object({
          from: Place,
          to: Place,
          units: count("enheter", "Units, incident by incident"),
          incidents: count("hendelser", "Incidents"),
        })
        .meta({ norsk: "flytting", means: "How many units moved from one list to another" }),
      "flyttinger",
      "Moves between the lists, the commonest first",
    ),
    stayed: count("samme liste", "Units in the same list with another reason, route, gain or judgement"),
    first: FirstChange,
    callOuts: z.partialRecord(z.union([WageClause, z.literal("not-recorded")]), z.number().int()).meta({
      norsk: "utrykninger etter lønn",
      means: "Call-outs after less before, by what the agreement says of wages",
    }),
    unclear: z
      .object({
        before: count("før", "Incidents before"),
        after: count("etter", "Incidents after"),
      })
      .meta({ norsk: "uavklart", means: "Incidents in which nothing is proposed and something is not settled" }),
    units: list(UnitRow, "enheter", "Units that are proposed more or less often, the most first"),
    municipalities: list(MunicipalityRow, "kommuner", "Municipalities with a change, the most first"),
    examples: list(ReplayExample, "eksempler", "The incidents with the greatest gain"),
    withheld: list(
      z.enum(["units", "municipalities"]).meta({ norsk: "tabell", means: "A table with rows that are not told" }),
      "for få",
      "Tables that lack rows because they rest on too few; absent = none, or nothing was withheld yet",
    ).optional(),
  })
  .meta({ norsk: "gjennomkjøring", means: "What past situations come to under something else" });
export type ReplayReport = z.output<typeof ReplayReport>;
