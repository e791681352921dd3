import { Defibrillator, type DefibrillatorId, type DefibrillatorRegistration, type IncidentId } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import { Vault, canonical } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import {
  type ReportAbout,
  defibrillatorBack,
  defibrillatorChanged,
  defibrillatorConfirmed,
  defibrillatorReported,
  defibrillatorWithdrawn,
} from "../kinds/defibrillator.ts";
import { patiently } from "../patiently.ts";
import { type DefibrillatorTeller, caseOfDefibrillator, defibrillatorFact } from "./facts.ts";
import type { KeptDefibrillator } from "./kept.ts";
import { inTheClear, sealRegistration } from "./sealing.ts";
import { tellOf } from "./write.ts";

const { batteryOk, batteryUntil, electrodesUntil, childElectrodesUntil } = Defibrillator.shape;

/** What an owner answers at the half-yearly look; what is not answered is as it was. */
export const DefibrillatorCheck = z
  .strictObject({
    batteryOk: batteryOk.optional(),
    batteryUntil: batteryUntil.optional(),
    electrodesUntil: electrodesUntil.optional(),
    childElectrodesUntil: childElectrodesUntil.optional(),
  })
  .meta({ norsk: "halvårlig sjekk", means: "What an owner answers when confirming that it hangs there, ready" });
export type DefibrillatorCheck = z.output<typeof DefibrillatorCheck>;

/** Its owner says that it hangs there, ready: confirmed today, active, and out in no mission. */
export const confirmDefibrillator = (id: DefibrillatorId, check: DefibrillatorCheck, teller: DefibrillatorTeller) =>
  tellOf(id, (kept, ref) =>
    Effect.sync(() => {
      const before = kept.registration.is;
      const answered = Object.fromEntries(Object.entries(check).filter(([, v]) => v !== undefined));
      const is: Defibrillator = { ...before, ...answered, active: true, lastConfirmed: osloDay(teller.at) };
      const known = kept.verified && kept.flags.length === 0 && canonical(is) === canonical(before);
      return known ? undefined : defibrillatorFact(defibrillatorConfirmed, { id, is, at: teller.at }, ref, teller);
    }),
  );

/** What puts one right, sealed; nothing where it says the same already. */
export const changeOf = (
  kept: KeptDefibrillator,
  registration: DefibrillatorRegistration,
  teller: DefibrillatorTeller,
) =>
  Effect.gen(function* () {
    const { id } = registration.is;
    const clear = inTheClear(registration);
    const box = yield* sealRegistration(id, registration);
    const { is, ...profile } = kept.registration;
    if (canonical({ is, profile }) === canonical(clear) && kept.sealed?.box === box.box) return undefined;
    return defibrillatorFact(defibrillatorChanged, { id, ...clear }, String(kept.facts.at(-1)), teller, box);
  });

/** Its owner puts right what is said of it; the registration whole, as it is from now on. */
export const changeDefibrillator = (registration: DefibrillatorRegistration, teller: DefibrillatorTeller) =>
  tellOf(registration.is.id, (kept) => changeOf(kept, registration, teller));

/** What is reported of one: from a mission, by somebody signed in, or by anybody. */
export interface DefibrillatorReport {
  readonly about: ReportAbout;
  readonly from: "public" | "signed-in";
  readonly incident?: IncidentId;
  /** A reporter's own words; sealed, since people write names in them. */
  readonly words?: string;
}

/**
 * Reports that one was used, is faulty or is missing: a flag of ours, never a change of what its register says. The same that stands
 * already says nothing new, unless somebody says it in words or of another incident.
 */
export const reportDefibrillator = (
  id: DefibrillatorId,
  { about, from, incident, words }: DefibrillatorReport,
  teller: DefibrillatorTeller,
) =>
  tellOf(id, (kept, ref) =>
    Effect.gen(function* () {
      const stands = kept.flags.some((flag) => flag.about === about);
      if (stands && words === undefined && incident === undefined) return undefined;
      const box =
        words === undefined
          ? undefined
          : yield* (yield* Vault).seal(caseOfDefibrillator(id), { report: about, words }).pipe(patiently);
      const said = { id, about, at: teller.at, from, ...(incident === undefined ? {} : { incident }) };
      // Of one incident it is said once, whoever says it and whatever came between.
      const called = incident === undefined || words !== undefined ? ref : `${about}/${incident}`;
      if (incident !== undefined && kept.reported.includes(`${about}/${incident}`) && words === undefined)
        return undefined;
      return defibrillatorFact(defibrillatorReported, said, called, teller, box);
    }),
  );

/** It hangs where it should again, ready; what was reported of it is over. */
export const putBackDefibrillator = (id: DefibrillatorId, teller: DefibrillatorTeller) =>
  tellOf(id, (kept, ref) =>
    Effect.sync(() =>
      kept.flags.length === 0 ? undefined : defibrillatorFact(defibrillatorBack, { id, at: teller.at }, ref, teller),
    ),
  );

/** Its owner takes it out of the register; its history stays. Nothing where another register owns it. */
export const withdrawDefibrillator = (
  id: DefibrillatorId,
  because: "by-owner" | "by-register",
  teller: DefibrillatorTeller,
) =>
  tellOf(id, (kept, ref) =>
    Effect.sync(() =>
      kept.source === "other" || kept.standing !== "there"
        ? undefined
        : defibrillatorFact(defibrillatorWithdrawn, { id, at: teller.at, because }, ref, teller),
    ),
  );
