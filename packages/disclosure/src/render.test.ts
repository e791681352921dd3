import * as fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { type Language, type OrgId, type Recipient, type Released, SceneFlag } from "@prehosp/model";
import {
  MessageTemplate,
  RecipientRole,
  alarmTemplates,
  disclose,
  fallbackTemplate,
  nationalDisclosure as policy,
  render,
  standDownTemplate,
} from "./index.ts";
import { message as full } from "./test/message.ts";

const message = { ...full, unit: "brann-12", hazards: ["violence", "no-cpr-directive"], talkGroup: "SAR-1" };

/** What is let through to a role over the line between the centres. */
const released = <M extends object>(m: M, role: RecipientRole): Released<M> => {
  const to: Recipient = { organisation: "org" as OrgId, role };
  const line = policy.channels.find((c) => c.kind === "control-room-line");
  const { may } = disclose(m, to, line ?? { id: to.organisation as never, kind: "phone", secure: false }, policy);
  if (may === undefined) throw new Error("nothing was let through");
  return may;
};
const said = (role: RecipientRole, language: Language = "nb", m: object = message) =>
  render(alarmTemplates[role], released(m, role), language).texts;

const all = [...Object.values(alarmTemplates), standDownTemplate, fallbackTemplate];

test("every template is one, in three languages with room for its value", () => {
  for (const t of all) {
    expect(MessageTemplate.parse(t)).toEqual(t);
    for (const { field, says } of t.parts)
      for (const words of [says.nb, says.nn, says.en]) expect(words?.includes("{}")).toBe(field !== undefined);
  }
  const nothing = { limit: 140, messages: 1, parts: [{ field: "place", says: { nb: "{}" }, always: true }] };
  expect(MessageTemplate.safeParse(nothing).error?.issues[0]?.message).toBe("could-say-nothing");
});

describe("to each its own words", () => {
  test("110: unit, place, what it is, and the danger", () => {
    expect(said("110")).toEqual([
      "Akutthjelperoppdrag. Enhet: brann-12. Sted: Fjordveien 1. Fare: vold eller trusler.",
    ]);
    expect(said("110", "nn")).toEqual([
      "Akutthjelparoppdrag. Eining: brann-12. Stad: Fjordveien 1. Fare: vald eller truslar.",
    ]);
    expect(said("110", "en")).toEqual([
      "First responder mission. Unit: brann-12. Place: Fjordveien 1. Danger: violence or threats.",
    ]);
  });

  test("112: no more than the help needs", () => {
    expect(said("112")).toEqual(["Bistand til AMK. Enhet: brann-12. Sted: Fjordveien 1. Fare: vold eller trusler."]);
  });

  test("the crew: the rest, in as many short messages as it takes", () => {
    expect(said("first-responder-crew")).toEqual([
      "1/2 Akutthjelperoppdrag. Enhet: brann-12. Sted: Fjordveien 1. Fare: vold eller trusler, HLR minus. Talegruppe: SAR-1. Problem: hjertestans.",
      "2/2 Pasient: Prøve Person.",
    ]);
  });

  test("ambulance, doctor, AMK, LVS, owner and registry", () => {
    expect(said("ambulance")[0]).toMatch(/^1\/2 Oppdrag\. Enhet/u);
    expect(said("doctor")).toEqual(said("ambulance"));
    expect(said("AMK")).toEqual([
      "Alarmert. Enhet: brann-12. Sted: Fjordveien 1. Fare: vold eller trusler, HLR minus. Varslet: via 110. Problem: hjertestans.",
    ]);
    expect(said("LVS")).toEqual(said("AMK"));
    expect(said("owner")).toEqual(["Alarmert. Enhet: brann-12."]);
    expect(said("registry")).toEqual(said("owner"));
  });

  test("a stand-down says which and where, and nothing of why", () => {
    expect(render(standDownTemplate, released(message, "ambulance")).texts).toEqual([
      "Avbestilt. Enhet: brann-12. Sted: Fjordveien 1.",
    ]);
  });
});

test("an exercise says so first in every text", () => {
  const texts = said("ambulance", "nb", { ...message, status: "exercise", place: "Fjordveien ".repeat(30) });
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.every((t) => t.startsWith("ØVELSE: "))).toBe(true);
  expect(said("110", "en", { ...message, status: "test" })[0]).toMatch(/^TEST: First/u);
});

test("the call sign stands for the id of the unit, and only where the unit may be said", () => {
  const may = released(message, "110");
  expect(render(alarmTemplates["110"], may, "nb", "Brann Lillevik 1.2").texts[0]).toContain(
    "Enhet: Brann Lillevik 1.2.",
  );
  const { unit: _, ...rest } = message;
  expect(render(alarmTemplates["110"], released(rest, "110"), "nb", "Brann Lillevik 1.2").texts[0]).not.toContain(
    "Lillevik",
  );
});

test("no control character turns an address round or cuts it", () => {
  const place = "Fjord\u202Evei\u0000en\u00851\u2066\n";
  expect(said("112", "nb", { unit: "brann-12", place })).toEqual([
    "Bistand til AMK. Enhet: brann-12. Sted: Fjord vei en 1.",
  ]);
});

test("only what disclosure has released can be said, by type", () => {
  expectTypeOf(render).parameter(1).toExtend<Released<object>>();
  // @ts-expect-error a message that nobody has judged
  expect(render(fallbackTemplate, message).texts).toHaveLength(1);
});

describe("whatever it holds", () => {
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 100, maxLength: 900 }), fc.anything());
  const anyReleased = fc
    .record(
      {
        unit: value,
        place: value,
        problem: value,
        patient: value,
        talkGroup: value,
        hazards: fc.oneof(fc.array(fc.oneof(fc.constantFrom(...SceneFlag.options), fc.string())), value),
        position: fc.oneof(fc.record({ lat: fc.double(), lng: fc.double() }), value),
        status: fc.constantFrom("actual", "exercise", "test", "toString"),
      },
      { requiredKeys: [] },
    )
    .map((m) => m as Released<typeof m>);
  const anyTemplate = fc
    .tuple(fc.constantFrom(...all), fc.integer({ min: 60, max: 300 }), fc.integer({ min: 1, max: 9 }))
    .map(([t, limit, messages]) => ({ ...t, limit, messages }));
  const bare = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, "");

  test("no text is empty or too long, and neither the place nor a danger is cut", () => {
    fc.assert(
      fc.property(anyTemplate, anyReleased, fc.constantFrom<Language>("nb", "nn", "en"), (template, m, language) => {
        const { texts, leftOut } = render(template, m, language);
        for (const t of texts) {
          expect(Array.from(t).length).toBeLessThanOrEqual(template.limit);
          expect(t.trim()).not.toBe("");
        }
        // All of it put together again, without marks and numbers.
        const whole = bare(texts.map((t) => t.replace(/^(?:[A-ZØ]+: )?(?:\d+\/\d+ )?/u, "")).join(""));
        for (const field of ["unit", "place", "talkGroup"] as const) {
          const words = m[field];
          if (typeof words !== "string" || !template.parts.some((p) => p.field === field && p.always)) continue;
          expect(whole).toContain(bare(words));
          expect(leftOut).not.toContain(field);
        }
        const listed = Array.isArray(m.hazards) && template.parts.some((p) => p.field === "hazards") ? m.hazards : [];
        for (const _ of listed.filter((h) => h === "water")) expect(whole).toMatch(/vann|vatn|water/u);
        for (const field of leftOut) expect(template.parts.some((p) => p.field === field && !p.always)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
