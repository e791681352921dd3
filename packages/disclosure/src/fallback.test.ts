import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Channel, Language, type OrgId, type Recipient } from "@prehosp/model";
import { FallbackBecause, fallback, fallbackTexts, nationalDisclosure as policy } from "./index.ts";
import { anyChannel, anyMessage, anyPolicy, anyTo } from "./test/anything.ts";

const crew: Recipient = { organisation: "org" as OrgId, role: "first-responder-crew" };
const over = (...kinds: readonly Channel["kind"][]) => policy.channels.filter((c) => kinds.includes(c.kind));
const message = {
  unit: "brann-12",
  status: "actual",
  kind: "alarm",
  place: "Fjordveien 1",
  problem: "hjertestans",
  patient: "Prøve Person",
  hazards: ["violence", "no-cpr-directive"],
};

describe("Nødnett is down", () => {
  test("the place goes alone over whatever is up, with whom to ring and the danger", () => {
    const f = fallback(message, crew, over("phone", "sms"), policy);
    expect(f).toMatchObject({ because: "only-the-place", channel: "phone", leftOut: [] });
    expect(f.texts).toEqual(["Oppdrag. Enhet: brann-12. Sted: Fjordveien 1. Fare: vold eller trusler. Ring AMK."]);
    expect(f.may).toEqual({
      unit: "brann-12",
      status: "actual",
      kind: "alarm",
      place: "Fjordveien 1",
      hazards: ["violence"],
    });
    expect(f.withheld.map((w) => w.field)).toEqual(["problem", "patient", "hazards"]);
  });

  test("a secure tablet is taken before a telephone, and carries the usual message instead", () => {
    const f = fallback(message, crew, over("secure-tablet", "phone"), policy);
    expect(f).toMatchObject({ because: "everything-can-go", channel: "secure-tablet", withheld: [] });
    // The smallest message is the same whatever carries it.
    expect(f.texts).toEqual(fallback(message, crew, over("phone"), policy).texts);
  });

  test("a tablet that nobody has called secure is as a telephone", () => {
    const [tablet] = over("secure-tablet").map((c): Channel => ({ ...c, secure: { absent: "unknown" } }));
    const f = fallback(message, crew, tablet ? [tablet] : [], { ...policy, channels: tablet ? [tablet] : [] });
    expect(f).toMatchObject({ because: "only-the-place", channel: "secure-tablet" });
  });

  test("without a place, or a channel, there are still words", () => {
    const { place: _, ...rest } = message;
    expect(fallback(rest, crew, over("sms"), policy, "nn", "Brann 1.2")).toMatchObject({
      because: "no-place",
      texts: ["Oppdrag. Eining: Brann 1.2. Fare: vald eller truslar. Ring AMK."],
    });
    expect(fallback(message, crew, [], policy)).toMatchObject({ because: "no-channel", channel: undefined });
    expect(fallback({}, crew, [], policy, "en").texts).toEqual(["Mission. Call EMCC."]);
  });

  test("an owner has no place even then", () => {
    expect(fallback(message, { ...crew, role: "owner" }, over("sms"), policy).texts).toEqual([
      "Oppdrag. Enhet: brann-12. Ring AMK.",
    ]);
  });

  test("every reason has its words", () => {
    expect(Object.keys(fallbackTexts).sort()).toEqual([...FallbackBecause.options].sort());
  });
});

describe("whatever the message, recipient, channels and policy", () => {
  const planted = "Prøvesen";
  const tainted = fc
    .tuple(anyMessage, fc.subarray(["problem", "patient", "note", "caller"]), fc.boolean())
    .map(([m, fields, hazard]): Readonly<Record<string, unknown>> => ({
      ...m,
      ...Object.fromEntries(fields.map((f) => [f, planted])),
      ...(hazard ? { hazards: ["water", planted] } : {}),
    }));
  const anything = fc.oneof(tainted, fc.object() as typeof tainted);

  test("there is something to say, quickly, and nothing of it identifies or is in free words", () => {
    fc.assert(
      fc.property(
        anything,
        anyTo,
        fc.array(anyChannel, { maxLength: 4 }),
        fc.oneof(anyPolicy, fc.constant(policy)),
        fc.constantFrom(...Language.options),
        (m, to, up, p, language) => {
          // A policy may call a list of dangers what it likes; free words in it are its own choice then.
          const codes = { ...p, coded: policy.coded };
          const f = fallback(m, to, up, codes, language);
          const calls = {
            nb: /Oppdrag\.[^]*Ring AMK\./u,
            nn: /Oppdrag\.[^]*Ring AMK\./u,
            en: /Mission\.[^]*Call EMCC\./u,
          };
          expect(f.texts.join(" ")).toMatch(calls[language]);
          expect(f.texts.join(" ")).not.toContain(planted);
          expect(f.channel === undefined).toBe(up.length === 0);
          expect(FallbackBecause.options).toContain(f.because);
        },
      ),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test("under the national policy the place always goes to whoever is to come", () => {
    const helpers = fc.constantFrom("first-responder-crew", "ambulance", "doctor", "110", "112" as const);
    fc.assert(
      fc.property(
        tainted,
        helpers,
        fc.array(anyChannel, { maxLength: 4 }),
        fc.constantFrom(...Language.options),
        (m, role, up, language) => {
          // With the audiences of the national policy, whatever channels are up.
          const f = fallback({ ...m, place: "Fjordveien 1" }, { ...crew, role: role as "110" }, up, policy, language);
          expect(f.texts.join(" ")).toContain(`${{ nb: "Sted", nn: "Stad", en: "Place" }[language]}: Fjordveien 1.`);
        },
      ),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
