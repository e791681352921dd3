import type { Identifying, Position } from "@prehosp/model";
import type { PlaceName } from "../places/geography.ts";
import type { Seeded } from "../seeded.ts";
import { syntheticNumber } from "./national-number.ts";

// An adjective and a thing, as the synthetic people of the national registry are called: nobody has such a name.
// prettier-ignore
const FIRST = ["Modig", "Stille", "Blank", "Sindig", "Kvikk", "Taus", "Munter", "Varsom", "Rask", "Spinkel", "Klok", "Treg", "Lunken", "Grønn", "Rolig", "Skarp"] as const;
// prettier-ignore
const LAST = ["Lanterne", "Fjære", "Trillebår", "Postkasse", "Høysekk", "Vindmølle", "Kaffekanne", "Snøfonn", "Ståltråd", "Bokhylle", "Knagg", "Vante", "Bøtte", "Brygge", "Stige", "Hengelås"] as const;
const ROADS = ["Prøvevegen", "Demostien", "Oppdiktgata", "Liksomlia", "Eksempelbakken", "Påfunnsvegen"] as const;

/** What is planted about one invented person and place, piece by piece; a privacy scan looks for each. */
export interface Planted {
  readonly kind: "caller" | "phone" | "patient" | "national-number" | "address" | "note" | "latitude" | "longitude";
  readonly text: string;
}

/** The sealed part of an incident, and each piece of it. */
export interface Invented {
  readonly identifying: Identifying;
  readonly planted: readonly Planted[];
}

const four = (n: number): string => String(n).padStart(4, "0");

/** A name that nobody has. */
export const inventName = (seeded: Seeded): string => `${seeded.pick(FIRST)} ${seeded.pick(LAST)}`;

/** An invented caller, patient and address; no subscriber number in Norway begins with 0. */
export const inventPeople = (
  seeded: Seeded,
  about: { readonly near: PlaceName; readonly exact: Position; readonly bornYear: number; readonly note: string },
): Invented => {
  const caller = inventName(seeded);
  const phone = `0${String(seeded.whole(100, 999))} ${four(seeded.whole(0, 9999))}`;
  const patient = inventName(seeded);
  const number = syntheticNumber(seeded, about.bornYear);
  const address = `${seeded.pick(ROADS)} ${String(seeded.whole(1, 199))}, ${about.near}`;
  const note = `${about.note} (${caller} ringer)`;
  return {
    identifying: {
      caller: `${caller}, ${phone}`,
      patient: `${patient}, ${number}`,
      address,
      position: about.exact,
      note,
    },
    planted: [
      { kind: "caller", text: caller },
      { kind: "phone", text: phone },
      { kind: "patient", text: patient },
      { kind: "national-number", text: number },
      { kind: "address", text: address },
      { kind: "note", text: note },
      { kind: "latitude", text: String(about.exact.lat) },
      { kind: "longitude", text: String(about.exact.lng) },
    ],
  };
};
