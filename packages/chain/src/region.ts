import { PopulationCell } from "@prehosp/defibrillators";
import { SmallNumbers } from "@prehosp/indicators";
import { Agreement, Availability, Channel, Language, OrgId, Position, Text, Unit, UnitId } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { FetchAssumptions } from "@prehosp/resources";
import * as z from "zod";
import { Areas } from "./areas/areas.ts";

export const Organisation = z
  .object({
    id: OrgId,
    kind: z
      .enum([
        "AMK",
        "LVS",
        "110",
        "112",
        "health-trust",
        "municipality",
        "fire-service",
        "voluntary",
        "police",
        "hospital",
        "registry",
      ])
      .meta({ norsk: "type", means: "What the organisation does in the chain" }),
    name: z.string().min(1).meta({ norsk: "navn", means: "What it is called" }),
    language: Language.optional().meta({
      norsk: "språk",
      means: "The language its people are alarmed in; absent = the region's",
    }),
  })
  .meta({ norsk: "organisasjon", means: "An organisation of the region" });
export type Organisation = z.output<typeof Organisation>;

/** A region as data: who is there, with what, under which agreements. */
export const Region = z
  .object({
    id: OrgId,
    name: Text,
    language: Language.optional().meta({
      norsk: "språk",
      means: "The language that alarms are written in; absent = bokmål",
    }),
    demonstration: z.boolean().meta({ norsk: "demonstrasjon", means: "Every screen says so where true" }),
    centre: Position.meta({ norsk: "kartets midte", means: "Where the map opens" }),
    zoom: z.number().min(0).max(22).meta({ norsk: "zoom", means: "How far in the map opens" }),
    organisations: z
      .array(Organisation)
      .readonly()
      .meta({ norsk: "organisasjoner", means: "Everyone who may receive or send" }),
    units: z.array(Unit).readonly().meta({ norsk: "enheter", means: "The units on the board" }),
    availability: z
      .array(
        z
          .object({ unit: UnitId, is: Availability })
          .meta({ norsk: "beredskapsmelding", means: "One unit's statement" }),
      )
      .readonly()
      .meta({ norsk: "beredskap", means: "What organisations publish of their units at start" }),
    agreements: z.array(Agreement).readonly().meta({ norsk: "avtaler", means: "The agreements in force and past" }),
    channels: z.array(Channel).readonly().meta({ norsk: "kanaler", means: "The channels messages can travel on" }),
    index: z
      .unknown()
      .optional()
      .meta({ norsk: "kriterieindeks", means: "The region's licensed criteria index; criteria reads and checks it" }),
    relaySeconds: z.number().nonnegative().optional().meta({
      norsk: "videreformidling via 110",
      means: "Seconds that relay through another centre takes in this region; absent = unknown",
    }),
    fetching: FetchAssumptions.optional().meta({
      norsk: "henting til fots",
      means: "What is assumed of somebody who fetches a defibrillator on foot; absent = times of fetching are unknown",
    }),
    places: z
      .array(
        z
          .object({
            name: z.string().min(1).meta({ norsk: "stedsnavn", means: "What the place is called" }),
            position: Position,
          })
          .meta({ norsk: "sted", means: "A named place of the region" }),
      )
      .readonly()
      .optional()
      .meta({
        norsk: "steder",
        means: "Places that people may search by name; absent = addresses of defibrillators only",
      }),
    coverage: z
      .object({
        cells: z.array(PopulationCell).readonly().meta({ norsk: "befolkningsruter", means: "Where people live" }),
        reachSeconds: z.number().positive().meta({
          norsk: "rekkevidde til fots",
          means: "Seconds on foot, one way, that count as within reach",
        }),
        smallUnder: z.int().min(1).meta({
          norsk: "minste tall",
          means: "Under how many people a number is not shown",
        }),
        decidedBy: z.string().min(1).meta({ norsk: "besluttet av", means: "The role or body that decided these" }),
      })
      .optional()
      .meta({ norsk: "dekning", means: "What coverage is worked out from; absent = coverage is unknown" }),
    areas: Areas.optional(),
    residents: z
      .array(
        z
          .object({
            from: Day.meta({ norsk: "fra og med", means: "First day that so many lived there" }),
            to: Day.meta({ norsk: "til", means: "First day that they no longer did" }),
            persons: z.int().nonnegative().meta({ norsk: "bosatte", means: "How many people lived in the region" }),
          })
          .meta({ norsk: "folketall", means: "How many people lived in the region over some days" }),
      )
      .readonly()
      .optional()
      .meta({ norsk: "folketall", means: "Who rates are of, without gaps or overlaps; absent = no rate is given" }),
    lives: z
      .array(
        z
          .object({
            unit: UnitId,
            from: Day.meta({ norsk: "fra og med", means: "First day that the unit existed" }),
            to: Day.optional().meta({ norsk: "til", means: "First day that it no longer did; absent = it still does" }),
          })
          .meta({ norsk: "levetid", means: "The days that one unit existed" }),
      )
      .readonly()
      .optional()
      .meta({
        norsk: "enhetenes levetid",
        means: "When units existed; one that is not listed is measured at any time",
      }),
    smallNumbers: SmallNumbers.optional().meta({
      norsk: "regel for små tall",
      means: "How counts that leave are kept from telling of a person; absent = counts below five are withheld",
    }),
  })
  .meta({ norsk: "region", means: "A region's people-free data: organisations, units, agreements, channels" });
export type Region = z.output<typeof Region>;

/** The language an organisation is alarmed in: its own choice, else the region's, else bokmål. */
export const languageOf = ({ organisations, language }: Region, to: OrgId): Language =>
  organisations.find((o) => o.id === to)?.language ?? language ?? "nb";
