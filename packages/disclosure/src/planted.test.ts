import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Language } from "@prehosp/model";
import {
  alarmTemplates,
  disclose,
  isSecure,
  nationalDisclosure as national,
  render,
  standDownTemplate,
} from "./index.ts";
import { anyChannel, anyPolicy, anyTo, fields } from "./test/anything.ts";

const plant = (field: string): string => `xx-${field}-xx`;
const anyPlanted = fc
  .tuple(fc.subarray([...fields]), fc.boolean())
  .map(([some, listed]): Readonly<Record<string, unknown>> =>
    Object.fromEntries(some.map((f) => [f, f === "hazards" && listed ? ["violence", plant(f)] : plant(f)])),
  );

test("a planted word is never read by anyone who may not have it, in any language, over any channel", () => {
  const said = { any: 0 };
  fc.assert(
    fc.property(
      fc.oneof(anyPolicy, fc.constant(national)),
      fc.array(anyChannel, { maxLength: 3 }),
      anyPlanted,
      anyTo,
      anyChannel,
      fc.constantFrom<Language>("nb", "nn", "en"),
      (some, known, message, to, over, language) => {
        const channels = [...some.channels.filter((c) => known.every((k) => k.id !== c.id)), ...known];
        const policy = { ...some, channels };
        const { may } = disclose(message, to, over, policy);
        if (may === undefined) return;
        const texts = [alarmTemplates[to.role], standDownTemplate].flatMap(
          (t) => render({ ...t, messages: 9 }, may, language).texts,
        );
        const of = policy.channels.find((c) => c.id === over.id);
        const secure = of !== undefined && isSecure(of) && over.secure === true;
        const listeners = [to.role, ...(of?.heardBy ?? [])];
        for (const field of fields.filter((f) => texts.some((t) => t.includes(plant(f))))) {
          said.any++;
          const cls = policy.classes[field];
          const free = policy.freeText.includes(field) || Object.hasOwn(policy.coded, field);
          expect(cls).toBeDefined();
          const guarded = cls === "health" || cls === "identity" || Object.hasOwn(policy.coded, field);
          expect(!guarded || secure).toBe(true);
          for (const role of listeners) {
            expect(policy.allow[role]).toContain(field);
            expect(!free || policy.health.includes(role)).toBe(true);
          }
          for (const set of secure ? [] : policy.together.filter((s) => s.includes(field)))
            expect(set.find((f) => Object.hasOwn(message, f))).toBe(field);
        }
      },
    ),
    { numRuns: 20_000 },
  );
  expect(said.any).toBeGreaterThan(1000);
}, 120_000);
