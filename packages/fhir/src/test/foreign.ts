import * as fc from "fast-check";
import type { HandoverReport } from "../report.ts";
import type { ProfileOptions } from "../systems.ts";
import { toFhir } from "../to-fhir.ts";
import { anyReport } from "./reports.ts";

type Json = Record<string, unknown>;

// Every strange thing carries a mark, so that a test can count what is left of it.
const strangers: Readonly<Record<string, (mark: string) => Json>> = {
  extension: (mark) => ({ url: `https://other.example/${mark}`, valueString: mark }),
  identifier: (mark) => ({ system: `https://other.example/${mark}`, value: mark }),
  coding: (mark) => ({ system: `https://other.example/${mark}`, code: mark }),
  tag: (mark) => ({ system: `https://other.example/${mark}`, code: mark }),
  section: (mark) => ({ title: mark, text: { status: "additional", div: `<div>${mark}</div>` } }),
};
const resources: readonly ((mark: string) => Json)[] = [
  (mark) => ({ resourceType: "Basic", code: { text: mark } }),
  (mark) => ({ resourceType: "Condition", id: mark, code: { text: mark } }),
  (mark) => ({ resourceType: "Location", name: mark }),
  (mark) => ({ resourceType: "Task", status: "draft", intent: "order", description: mark }),
  (mark) => ({ resourceType: "Procedure", code: { coding: [{ system: "http://snomed.info/sct", code: mark }] } }),
  (mark) => ({
    resourceType: "Observation",
    code: { coding: [{ system: "http://loinc.org", code: mark }] },
    valueString: mark,
  }),
  (mark) => ({ resourceType: "Encounter", class: { code: "EMER" }, reasonCode: [{ text: mark }] }),
  (mark) => ({ resourceType: "Patient", identifier: [{ system: "https://other.example/p", value: mark }] }),
  (mark) => ({ resourceType: 7, name: mark }),
];

interface Holder {
  readonly at: string;
  readonly json: Json;
}

const holdersIn = (json: unknown, at = ""): readonly Holder[] => {
  if (typeof json !== "object" || json === null) return [];
  const inner = Object.entries(json).flatMap(([key, value]) => holdersIn(value, `${at}/${key}`));
  return Array.isArray(json) ? inner : [{ at, json: json as Json }, ...inner];
};

/** The marks that are left in a document. */
export const marksIn = (json: unknown): readonly string[] => [
  ...new Set([...JSON.stringify(json).matchAll(/mark-\d+-/g)].map(([mark]) => mark)),
];

/** What to plant: where (as a share of all places), what, and whether in front of what stands there. */
const anyPlant = fc.record({
  where: fc.nat(),
  what: fc.constantFrom("element", "beside", "text", ...Object.keys(strangers), "resource"),
  which: fc.nat(resources.length - 1),
  first: fc.boolean(),
});

/** A document made from ours and strange things planted in it, with the JSON pointer of each. */
export const anyForeign = (
  options: ProfileOptions,
): fc.Arbitrary<{
  readonly report: HandoverReport;
  readonly document: unknown;
  readonly places: ReadonlyMap<string, string>;
}> =>
  fc
    .record({
      report: anyReport,
      plants: fc.array(anyPlant, { minLength: 1, maxLength: 8 }),
      foreignUrls: fc.boolean(),
    })
    .map(({ report, plants, foreignUrls }) => {
      let text = JSON.stringify(toFhir(report, options).value);
      // Another system names its entries its own way; the document's own identifier stays.
      if (foreignUrls)
        text = text.replaceAll(/("(?:fullUrl|reference)":")urn:uuid:/g, "$1https://other.example/fhir/X/");
      const document = JSON.parse(text) as Json & { entry: Json[] };
      plants.forEach(({ where, what, which, first }, n) => {
        const mark = `mark-${String(n)}-`;
        const add = (list: unknown[], one: unknown): void => void (first ? list.unshift(one) : list.push(one));
        if (what === "resource") {
          const entry = { fullUrl: `urn:uuid:${mark}`, resource: resources[which]!(mark) };
          // The first entry of a document is its Composition.
          document.entry.splice(first ? 1 + (where % document.entry.length) : document.entry.length, 0, entry);
          return;
        }
        const make = strangers[what];
        const all = holdersIn(document).filter(
          ({ json }) => make === undefined || what === "extension" || Array.isArray(json[what]),
        );
        const { json } = all[where % all.length] ?? { json: document };
        if (make !== undefined) {
          const list = Array.isArray(json[what]) ? (json[what] as unknown[]) : [];
          json[what] = list;
          add(list, make(mark));
        } else if (what === "element") json[`x${mark}`] = { said: mark };
        else if (what === "text" && json["text"] === undefined && ("resourceType" in json || "title" in json))
          json["text"] = { status: which % 2 === 0 ? "generated" : "additional", div: mark };
        else
          json[`_${Object.keys(json)[where % Math.max(1, Object.keys(json).length)] ?? "x"}${first ? "" : mark}`] = {
            id: mark,
          };
      });
      const places = new Map(
        holdersIn(document).flatMap(({ at, json }) =>
          Object.entries(json).flatMap(([key, one]) =>
            typeof one === "string" && marksIn(one).length === 1 ? [[marksIn(one)[0]!, `${at}/${key}`] as const] : [],
          ),
        ),
      );
      return { report, document, places };
    });
