import { responseOf } from "@prehosp/fhir";
import { type AnyCase, exampleCase, flatText, ihca, ohca, wholeFormat, writeFlat } from "@prehosp/registry";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { type Started, ask, deploymentOf, problem, region, start } from "./test/hub.ts";
import { arrestIn, registerOf } from "./test/registry.ts";

const source = { system: "epj", ref: "r-1" };
const caseOf = (incident: string, over: Readonly<Record<string, unknown>> = {}, dataset = ohca): AnyCase => {
  const made = exampleCase(dataset, {});
  const entries = Object.entries(over).map(([id, said]) => [
    id,
    typeof said === "object" && said !== null && "absent" in said
      ? said
      : { value: said, source, ...(String(said).includes("T") ? { exactness: "minute" } : {}) },
  ]);
  return { ...made, incident, values: { ...made.values, ...Object.fromEntries(entries) } } as AnyCase;
};
const Response = z.looseObject({ questionnaire: z.string() });
const fhir = (one: AnyCase) =>
  Response.parse(JSON.parse(JSON.stringify(responseOf(one, { namespace: "https://sykehus.example.no" }))));
const batch = (...resources: readonly object[]) => ({
  resourceType: "Bundle",
  type: "batch",
  entry: resources.map((resource) => ({ resource, request: { method: "POST", url: "QuestionnaireResponse" } })),
});
const Remarks = z.array(z.looseObject({ code: z.string(), path: z.string(), column: z.string().optional() }));
const Rows = z.array(z.looseObject({ row: z.int(), status: z.string(), remarks: Remarks }));
const said = { sex: "female", shocks: 2, "first-rhythm": { absent: "unknown", source } };

/** A number of a person who is not: right check digits, and a month that nobody is born in. */
const synthetic = () => {
  const nine = "018480" + "113";
  const digit = (digits: string, weights: readonly number[]) =>
    (11 - (weights.reduce((sum, w, i) => sum + w * Number(digits[i]), 0) % 11)) % 11;
  const ten = `${nine}${digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])}`;
  return `${ten}${digit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])}`;
};

describe("cases that others wrote", () => {
  let hub: Started;
  let register: ReturnType<typeof registerOf>;
  beforeAll(async () => {
    hub = await start({ deployment: deploymentOf({}) });
    register = registerOf(hub);
  });
  afterAll(() => hub.stop());
  const preview = async (json: unknown) => await ask(`${register.at}/imports/preview`, { json });
  const apply = async (json: unknown, plan: string) =>
    await ask(`${register.at}/imports?plan=${encodeURIComponent(plan)}`, { json });
  const codes = (rows: unknown) =>
    Rows.parse(rows).map(({ row, status, remarks }) => [row, status, ...remarks.map(({ code, path }) => [code, path])]);

  test("are shown, brought in once as drafts with their own sources, and change nothing the second time", async () => {
    const file = batch(fhir(caseOf("e-1", said)), fhir(caseOf("e-2", { sex: "male" }, ihca)));
    const seen = await preview(file);
    expect(seen.json).toMatchObject({ counts: { rows: 2, whole: 2, remarked: 0, known: 0, refused: 0 } });
    expect((await register.list()).json).toEqual([]);

    expect(problem(await apply(file, "sha256:another"), 409).type).toBe("another-plan");
    const other = batch(fhir(caseOf("e-1", { ...said, shocks: 3 })), file.entry[1]!.resource);
    expect(problem(await apply(other, seen.json.plan), 409).type).toBe("another-plan");
    expect((await register.list()).json).toEqual([]);

    expect(await apply(file, seen.json.plan)).toMatchObject({ status: 201, json: { counts: { whole: 2 } } });
    const rows = (await register.list()).json;
    expect(rows.length).toBe(2);
    const { json: form } = await register.read(seen.json.rows[0].form);
    expect(form).toMatchObject({
      standing: "draft",
      manual: true,
      status: "test",
      revision: 2,
      dataset: { id: ohca.id },
    });
    expect(form.values).toEqual(caseOf("e-1", said).values);
    expect(form.history).toMatchObject([{ type: "opened" }, { type: "saved" }]);

    expect(await apply(file, seen.json.plan)).toMatchObject({ status: 200, json: { counts: { known: 2, whole: 0 } } });
    expect((await register.read(form.form)).json.revision).toBe(2);
    const again = (await preview(other)).json;
    expect(codes(again.rows)).toEqual([
      [1, "refused", ["form-stands-otherwise", ""]],
      [2, "known"],
    ]);
  });

  test("brought in by two at once come in once", async () => {
    const file = fhir(caseOf("e-3", said));
    const { plan, rows } = (await preview(file)).json;
    const both = await Promise.all([apply(file, plan), apply(file, plan)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 201]);
    expect((await register.read(rows[0].form)).json.revision).toBe(2);
  });

  test("of a flat file: BOM, semicolon and decimal comma, and every line is whole, remarked or refused", async () => {
    const cases = [caseOf("f-1", { ph: 7.21 }), caseOf("f-2", said), caseOf("f-3", { sex: "male" }), caseOf("f-4")];
    const rows = writeFlat(wholeFormat(ohca), cases).map((cells) => [...cells]);
    const [headings] = rows;
    const cell = (line: number, column: string, text: string) => {
      rows[line - 1]![headings!.indexOf(column)] = text;
    };
    headings!.push("Kommentar");
    for (const row of rows.slice(1)) row.push("x");
    cell(3, "time-registered", "2026-01-12T24:00:00+01:00");
    cell(3, "time-first-responder-at-scene", "2026-01-12T07:08");
    cell(3, "age-years", "66,5");
    for (const id of ["time-registered", "age-years", "time-first-responder-at-scene"]) cell(3, `${id}.absent`, "");
    cell(4, "version", "99.0");
    const file = { format: "prehosp-flat-1", dataset: ohca.id, csv: flatText(rows) };
    expect(file.csv.startsWith("\uFEFF") && file.csv.includes(";7,21;")).toBe(true);
    const { json } = await preview(file);
    expect(codes(json.rows)).toEqual([
      [2, "whole"],
      [
        3,
        "remarked",
        ["bad-value", "line 3, column age-years"],
        ["bad-clock", "line 3, column time-registered"],
        ["no-zone", "line 3, column time-first-responder-at-scene"],
      ],
      [4, "refused", ["bad-head", "line 4, column version"]],
      [5, "refused", ["nothing-recorded", "/values"]],
    ]);
    expect(codes([{ row: 1, status: "file", remarks: json.remarks }])).toEqual([
      [1, "file", ["unknown-column", "line 1, column Kommentar"]],
    ]);
    expect(await apply(file, json.plan)).toMatchObject({
      status: 201,
      json: { counts: { whole: 1, remarked: 1, refused: 2 } },
    });
    expect((await register.read(json.rows[0].form)).json.values.ph).toMatchObject({ value: 7.21, source });
    expect((await register.read(json.rows[1].form)).json.values["time-registered"]).toEqual({ absent: "not-recorded" });
  });

  test("of an export of others: its own codes, hours that come twice or without a zone, and whoever it names", async () => {
    const wrongDigit = ["010100", "00001"].join("");
    const lines = [
      "Skjema;Fodselsnummer;PatientGender;DatoogtidhenvendelsemottatAMK;Nytt",
      `S-1;${wrongDigit};1;12.01.2016 07:08;`,
      "S-2;;9;30.10.2016 02:30;",
      "S-3;;1;12.01.2016 24:00;",
    ];
    const file = { format: "norcar-2016", incident: "Skjema", status: "test", csv: lines.join("\n") };
    const { json, text } = await preview(file);
    const rows = Rows.parse(json.rows);
    expect(rows.map(({ row, status }) => [row, status])).toEqual([
      [2, "remarked"],
      [3, "refused"],
      [4, "remarked"],
    ]);
    expect(rows.map(({ remarks }) => remarks.map(({ code, column }) => [code, column]))).toEqual([
      [["national-number-check-digits", "Fodselsnummer"]],
      [
        ["unknown-code", "PatientGender"],
        ["ambiguous-hour", "DatoogtidhenvendelsemottatAMK"],
        ["nothing-recorded", undefined],
      ],
      [["bad-clock", "DatoogtidhenvendelsemottatAMK"]],
    ]);
    expect(json.remarks).toMatchObject([{ code: "unknown-column", line: 1, column: "Nytt" }]);
    expect(`${text}${hub.logs.join("")}`).not.toContain(wrongDigit);
    const other = { ...file, csv: "Skjema;CprByst\nS-9;2" };
    const codesOf = async (format: string) =>
      Rows.parse((await preview({ ...other, format })).json.rows)[0]?.remarks.map(({ code }) => code);
    expect([await codesOf("norcar-older"), await codesOf("norcar-2015")]).not.toEqual([[], []]);
  });

  test("of FHIR that says what is not read: each response for itself, with its place", async () => {
    const good = fhir(caseOf("g-1", { "time-registered": "2026-01-12T06:08:00.000Z" }));
    const timed = (at: string) => JSON.parse(JSON.stringify(good).replace("2026-01-12T06:08:00.000Z", at));
    const older = { ...good, questionnaire: good.questionnaire.replace(/\|.*/, "|99.0") };
    const named = fhir({
      ...caseOf("g-2"),
      values: { ...caseOf("g-2").values, sex: { value: "male", source: { system: "epj", ref: synthetic() } } },
    } as AnyCase);
    const { json } = await preview(
      batch(timed("2026-01-12T24:00:00Z"), timed("2026-10-25T02:30:00"), older, { resourceType: "Patient" }, named),
    );
    const rows = Rows.parse(json.rows);
    expect(rows.map(({ row, status }) => [row, status])).toEqual([1, 2, 3, 4, 5].map((n) => [n, "refused"]));
    const first = rows.map(({ remarks: [one] }) => [one?.code, one?.path.replace(/item\/.*/, "item/…")]);
    expect(first).toEqual([
      ["invalid-format", "/entry/0/resource/item/…"],
      ["invalid-format", "/entry/1/resource/item/…"],
      ["unknown-questionnaire", "/entry/2/resource/questionnaire"],
      ["invalid-value", "/entry/3/resource/resourceType"],
      ["identity-in-form", "/values/sex"],
    ]);
    const put = batch(good);
    put.entry[0]!.request.method = "PUT";
    expect((await preview(put)).json).toMatchObject({ rows: [], remarks: [{ path: "/entry/0/request/method" }] });
    const twice = (await preview(batch(good, good, fhir(caseOf("g-3", said)), fhir(caseOf("g-3", { sex: "male" })))))
      .json;
    expect(Rows.parse(twice.rows).map(({ status, remarks }) => [status, remarks[0]?.code])).toEqual([
      ["whole", undefined],
      ["refused", "same-case-again"],
      ["refused", "case-said-twice"],
      ["refused", "case-said-twice"],
    ]);
  });

  test("never double an incident of the hub's own, and are no table where signs were lost", async () => {
    const incident = await arrestIn(hub);
    const { json } = await preview(fhir(caseOf(incident, said)));
    expect(codes(json.rows)).toEqual([[1, "refused", ["own-incident", ""]]]);
    const form = (await register.list()).json[0].form;
    expect(codes((await preview(fhir(caseOf(form, said)))).json.rows)).toEqual([[1, "refused", ["own-incident", ""]]]);
    const flat = { format: "prehosp-flat-1", dataset: ohca.id };
    expect(problem(await preview({ ...flat, csv: "incident;k\uFFFDnn\n" }), 422).issues).toMatchObject([
      { path: "/body/csv/line 1", message: "another-encoding" },
    ]);
    expect(problem(await preview({ ...flat, csv: 'incident\n"x' }), 422).type).toBe("no-table");
    problem(await preview({ ...flat, format: "sas", csv: "x" }), 422);
    problem(await ask(`${register.at}/imports`, { json: { ...flat, csv: "incident" } }), 422);
  });
});

test("bringing cases in is for registry officers", async () => {
  const anonymous = { by: "op", owner: region.id, roles: ["operator"], elsewhere: "every" };
  const hub = await start({
    deployment: deploymentOf({ doors: { access: { use: "memory", settings: { anonymous } } } }),
  });
  const json = fhir(caseOf("e-1", said));
  expect(problem(await ask(`${hub.url}/api/v1/registry/imports/preview`, { json }), 403).type).toBe("access-WrongRole");
  expect(problem(await ask(`${hub.url}/api/v1/registry/imports?plan=x`, { json }), 403).type).toBe("access-WrongRole");
  await hub.stop();
});
