import { it } from "@effect/vitest";
import { Incident, type Language } from "@prehosp/model";
import { Effect, Layer } from "effect";
import { TestClock } from "effect/testing";
import { beforeEach, expect } from "vitest";
import { Books, decide } from "./index.ts";
import { CHANNELS, answering, nothingSent, patient, sent, withOnly } from "./test/channels.ts";
import { OPERATOR, PLANTED, alarms, begun, call, doors, now, unit } from "./test/one-call.ts";

beforeEach(nothingSent);

/** The call as a lift, although what is observed is an arrest: there is a problem and a patient that could be told. */
const lift = () => Incident.parse({ ...call(), purpose: "lifting" });
const UNITS = [
  ["fire-1", "110"],
  ["rk-1", "direct"],
  ["amb-2", "110"],
  ["police-1", "112"],
] as const;
/** Who may be reached over each channel where it is the only one that carries. */
const CENTRES = ["110-org", "112-org"];
const CREWS = ["brann", "hf", "rk"];
const HEARS: Readonly<Record<string, readonly string[]>> = {
  nodnett: [...CENTRES, ...CREWS],
  "nodnett-2": [...CENTRES, ...CREWS],
  tablet: CREWS,
  line: CENTRES,
  phone: [...CENTRES, ...CREWS],
  sms: [...CENTRES, ...CREWS],
};
const said = (m: (typeof sent)[number]) => m.texts?.join(" ") ?? "";

const inLanguage = (language: Language) =>
  Layer.effect(
    Books,
    Effect.map(Books, (books) => Books.of({ ...books, region: { ...books.region, language } })),
  ).pipe(Layer.provide(withOnly(CHANNELS)));

it.effect.each(CHANNELS.flatMap(({ id }) => (["nb", "nn", "en"] as const).map((language) => [id, language] as const)))(
  "help outside the scheme hears nothing of problem or patient over %s in %s, and no centre relays it, or an ambulance, as akutthjelperoppdrag",
  ([only, language]) =>
    Effect.gen(function* () {
      const seen = yield* begun(lift());
      yield* patient(decide(seen, alarms(...UNITS), OPERATOR));
      const roles = Object.fromEntries((yield* now).missions.map((m) => [m.unit, m.role]));
      expect(roles).toEqual({
        "amb-1": "ordinary",
        "amb-2": "ordinary",
        "fire-1": "other-help",
        "police-1": "ad-hoc-helper",
        "rk-1": "other-help",
      });
      expect([...new Set(sent.map((m) => m.to))].sort()).toEqual(HEARS[only]?.toSorted());
      yield* TestClock.adjust("1 second");
      const off = { ...alarms(), standDown: UNITS.map(([u]) => unit(u)) };
      yield* patient(decide(yield* now, off, OPERATOR));
      expect(new Set(sent.map((m) => m.kind))).toEqual(new Set(["alarm", "stand-down"]));
      for (const m of sent) {
        expect(m.channel).toBe(only);
        expect(said(m)).not.toMatch(/akutthjelp|first responder/i);
        if (m.to === "hf") continue;
        expect([m.problem, m.patient]).toEqual([undefined, undefined]);
        for (const word of [...Object.values(PLANTED).filter((w) => w !== PLANTED.address), "hjertestans", "arrest"])
          expect(JSON.stringify(m)).not.toContain(word);
      }
    }).pipe(
      Effect.provide(
        Layer.mergeAll(
          doors(),
          inLanguage(language),
          answering((m) => (m.channel === only ? "received" : "away")),
        ),
      ),
    ),
);
