import { RegistryDelivery, type Delivery } from "@prehosp/ports";
import { codeTables, flatText, ohca, readFlat, wholeFormat } from "@prehosp/registry";
import { Effect, Exit } from "effect";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { flatLines, registryFlat } from "./index.ts";
import { delivery } from "./testing/delivery.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "registry-flat-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Door = RegistryDelivery["Service"];
const run = <A, E>(use: (door: Door) => Effect.Effect<A, E>, into = folder) =>
  Effect.runPromiseExit(
    Effect.flatMap(RegistryDelivery, use).pipe(Effect.provide(registryFlat.layer({ folder: into }))),
  );
const of = async <A, E>(use: (door: Door) => Effect.Effect<A, E>): Promise<A> => {
  const exit = await run(use);
  if (Exit.isFailure(exit)) throw new Error(JSON.stringify(exit.cause));
  return exit.value;
};
const why = async <A, E>(use: (door: Door) => Effect.Effect<A, E>, into?: string) => {
  const exit = await run(use, into);
  return Exit.isFailure(exit) ? JSON.stringify(exit.cause) : "no failure";
};
const deliver = (...cases: readonly Delivery[]) => of((door) => door.deliver(cases));
const receipt = async (ref: string) => (await of((door) => door.receipts([ref])))[0];
interface Lying {
  readonly file: string;
  readonly sha256: string;
}
const manifest = () =>
  JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { readonly cases: Record<string, Lying> };
const answers = (...lines: readonly string[]) =>
  writeFileSync(join(folder, "receipts.csv"), ["ref;sha256;receipt;path;message", ...lines].join("\r\n"));

describe("a folder", () => {
  it("holds each case once, whole, and the file reads back as the case", async () => {
    await deliver(delivery("h-1.a", { sex: "female" }), delivery("../h-2", { sex: "female" }));
    await deliver(delivery("h-1.a", { sex: "male" }));
    expect(readdirSync(folder).length).toBe(3);
    const lines = flatLines(readFileSync(join(folder, manifest().cases["h-1.a"]!.file)));
    if ("because" in lines) throw new Error(lines.because);
    const body = delivery("h-1.a", { sex: "male" }).body;
    expect(readFlat(wholeFormat(ohca), lines)).toEqual({ cases: [body], remarks: [] });
  });

  it("is read back: an answer counts for the content it was given for, and no other", async () => {
    await deliver(delivery("h-1.a", { sex: "female" }));
    const { sha256 } = manifest().cases["h-1.a"]!;
    answers(`h-1.a;${sha256};refused;/values/sex;"stemmer ikke; se skjema"`);
    expect(await receipt("h-1.a")).toEqual({
      ref: "h-1.a",
      receipt: "refused",
      issues: [{ path: "/values/sex", message: "stemmer ikke; se skjema" }],
    });
    await deliver(delivery("h-1.a", { sex: "male" }));
    expect((await receipt("h-1.a"))?.receipt).toBe("accepted");
  });

  it("whose file was changed or is gone counts as not delivered", async () => {
    await deliver(delivery("h-1.a", { sex: "female" }));
    writeFileSync(join(folder, manifest().cases["h-1.a"]!.file), "x");
    expect((await receipt("h-1.a"))?.receipt).toBe("refused");
    rmSync(join(folder, manifest().cases["h-1.a"]!.file));
    expect((await receipt("h-1.a"))?.receipt).toBe("refused");
    await deliver(delivery("h-1.a", { sex: "female" }));
    expect((await receipt("h-1.a"))?.receipt).toBe("accepted");
  });

  it("keeps a refusal with its reason until the case is right", async () => {
    const [refused] = await deliver(delivery("h-1.a", { sex: "neither" }));
    expect([refused?.receipt, refused?.issues[0]?.path]).toEqual(["refused", "/values/sex/value"]);
    expect(await receipt("h-1.a")).toEqual(refused);
    expect((await deliver({ ...delivery("h-1.b", {}), dataset: "prehosp.ihca@1.0" }))[0]?.issues[0]?.path).toBe(
      "/dataset",
    );
    await deliver(delivery("h-1.a", { sex: "female" }));
    expect((await receipt("h-1.a"))?.receipt).toBe("accepted");
  });

  it("that cannot be understood or used is a typed error, and nothing in it is touched", async () => {
    writeFileSync(join(folder, "manifest.json"), '{"format":"prehosp-fl');
    expect(await why((door) => door.deliver([delivery("h-1.a", {})]))).toContain("Unintelligible");
    expect(readdirSync(folder)).toEqual(["manifest.json"]);
    rmSync(join(folder, "manifest.json"));
    await deliver(delivery("h-1.a", {}));
    answers("h-1.a;x;perhaps;;");
    expect(await why((door) => door.receipts(["h-1.a"]))).toContain("from line 2");
    writeFileSync(join(folder, "receipts.csv"), 'ref;sha256;receipt;path;message\nh-1.a;"x');
    expect(await why((door) => door.receipts(["h-1.a"]))).toContain("Unintelligible");
    const [file] = readdirSync(folder);
    expect(await why((door) => door.deliver([delivery("h-2.a", {})]), join(folder, file!, "below"))).toContain(
      "Unreachable",
    );
  });
});

describe("bytes of a flat file", () => {
  const norcar = codeTables.find(({ id }) => id === "norcar-2016")!;
  const read = (text: string) => {
    const lines = flatLines(new TextEncoder().encode(text));
    return "because" in lines
      ? lines
      : readFlat({ ...norcar, is: "export", incident: "Skjema", status: "test" }, lines);
  };

  it("are read with byte-order mark, semicolons, quotes and mixed line ends, and a line is where a person finds it", () => {
    const said = '\uFEFFSkjema;"PatientGender";VedvarendeROSC\r\nS-1;1;"0"\n\nS-2;"2";7\rS-3;;1\n';
    const { cases, remarks } = read(said) as ReturnType<typeof readFlat>;
    expect(cases.map(({ values }) => values["sex"])).toMatchObject([
      { value: "male" },
      { value: "female" },
      { absent: "not-recorded" },
    ]);
    expect(remarks.map(({ code, path }) => [code, path])).toEqual([["unknown-code", "line 4, column VedvarendeROSC"]]);
  });

  it("are the rows that were written, whatever stands in a cell", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[;"\r\n a]{0,6}$/));
    const row = fc.array(cell, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = flatLines(new TextEncoder().encode(flatText(rows)));
        expect("because" in lines ? lines : lines.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });

  it("that are no table say where, and repeat nothing", () => {
    expect(read('Skjema;PatientGender\nS-1;"1\n')).toEqual({
      line: expect.any(Number),
      because: "csv-quote-not-closed",
    });
    expect(flatLines(new Uint8Array([0x6b, 0xf8]))).toEqual({ line: 0, because: "not-utf-8" });
  });
});
