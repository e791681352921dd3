import { IncidentId } from "@prehosp/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormStanding } from "../form/form.ts";
import { desk } from "../test/form-desk.ts";
import { registeredIn } from "./registered.ts";

const bare = desk({ bare: undefined }).form("bare");
const { incident: _, ...byHand } = bare;
const form = (id: string, standing: FormStanding, more: { into?: string; incident?: string } = {}) => ({
  ...byHand,
  id,
  standing,
  ...(more.into === undefined ? {} : { into: more.into }),
  ...(more.incident === undefined ? {} : { incident: IncidentId.parse(more.incident) }),
});
const registered = (...forms: readonly ReturnType<typeof form>[]) => {
  const is = registeredIn(forms);
  return forms.filter(is).map(({ id }) => id);
};

describe("an event counts as registered", () => {
  test("where its form is signed, and not where it is in work or dismissed", () => {
    expect(registered(form("a", "signed"), form("b", "draft"), form("c", "dismissed"))).toEqual(["a"]);
  });

  test("where the one that goes on is signed, or has an incident of its own to be missed by", () => {
    const joined = form("a", "joined", { into: "b", incident: "h-1" });
    expect(registered(joined, form("b", "signed"))).toEqual(["a", "b"]);
    expect(registered(joined, form("b", "draft", { incident: "h-2" }))).toEqual(["a"]);
    expect(registered(joined, form("b", "draft"))).toEqual([]);
    expect(registered(joined)).toEqual([]);
  });

  test("by the end of the way, however long it is, and once where several lead there", () => {
    const way = [
      form("a", "joined", { into: "b", incident: "h-1" }),
      form("b", "joined", { into: "c" }),
      form("d", "joined", { into: "c", incident: "h-2" }),
    ];
    expect(registered(...way, form("c", "signed"))).toEqual(["a", "b", "d", "c"]);
    expect(registered(...way, form("c", "draft"))).toEqual(["b", "d"]);
  });

  test("never in a ring", () => {
    const ring = [form("a", "joined", { into: "b", incident: "h-1" }), form("b", "joined", { into: "a" })];
    expect(registered(...ring, form("c", "joined", { into: "a" }))).toEqual([]);
  });

  test("or is missed by exactly one incident, whatever was joined into what", () => {
    const any = fc.array(fc.record({ into: fc.nat(7), hasIncident: fc.boolean(), isSigned: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(any, (all) => {
        // Each leads to one before it, or stands by itself: no rings.
        const forms = all.map(({ into, hasIncident, isSigned }, n) => {
          const own = hasIncident ? { incident: `h-${String(n)}` } : {};
          if (into < n) return form(String(n), "joined", { into: String(into), ...own });
          return form(String(n), isSigned ? "signed" : "draft", own);
        });
        const endOf = (n: number): number => (all[n]!.into < n ? endOf(all[n]!.into) : n);
        const is = registeredIn(forms);
        for (const end of new Set(all.map((_one, n) => endOf(n)))) {
          const some = forms.filter((_one, n) => endOf(n) === end);
          const missed = some.filter((one) => one.incident !== undefined && !is(one)).length;
          const isMissed = forms[end]!.standing !== "signed" && some.some((one) => one.incident !== undefined);
          expect(missed).toBe(isMissed ? 1 : 0);
        }
      }),
    );
  });
});
