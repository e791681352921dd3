import { expect, it } from "vitest";
import { problem, region, ask } from "./test/hub.ts";
import { EMPLOYER, bytes, csv, file, importingHub, mapping } from "./test/importing.ts";

const { as, get, logs, post, url } = importingHub();

it("previews a file, takes it in as it was seen, once, and loses no line", async () => {
  const { json: seen, status } = await post("/imports/preview", file);
  expect(status).toBe(200);
  expect(seen.counts).toEqual({ lines: 4, whole: 2, remarked: 0, duplicate: 1, refused: 1 });
  expect(seen.lines.map((l: any) => [l.line, l.status, l.remarks[0].code])).toEqual([
    [3, "duplicate", "said-twice"],
    [5, "refused", "bad-date"],
  ]);
  expect(seen.accounts).toEqual({ known: 0, waiting: 2 });
  expect((await get("/imports")).json).toEqual([]);

  problem(await post("/imports", { ...file, plan: "sha256:another" }), 409);
  problem(await post("/imports", { ...file, content: bytes(csv.replace("4.2", "5.2")), plan: seen.plan }), 409);
  expect((await get("/imports")).json).toEqual([]);
  const first = await post("/imports", { ...file, plan: seen.plan });
  const again = await post("/imports", { ...file, plan: seen.plan });
  expect([first.status, first.json.was, again.status, again.json.was]).toEqual([201, "new", 200, "known"]);

  const [kept, ...others] = (await get("/imports")).json;
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ file: seen.file, counts: seen.counts, by: "role:coordinator:lister" });
  expect(kept.remarks).toEqual([
    { line: 3, codes: ["said-twice"] },
    { line: 5, codes: ["bad-date"] },
  ]);
  expect((await get("/learning/queue")).json.map((q: any) => [q.account.account, q.because, q.records])).toEqual([
    ["1001", "nobody", 1],
    ["1002", "nobody", 1],
  ]);
});

it("follows the learning source: what is nobody's waits, what is taken back stays beside it, what cannot be read is named nowhere", async () => {
  const waiting = async () =>
    (await ask(`${url()}/api/v1/learning/queue?organisation=${region.id}`, as("lister"))).json;
  await expect.poll(waiting).toMatchObject([
    { account: { account: "x-1" }, records: 1 },
    { account: { account: "x-2" }, records: 2 },
  ]);
  expect(logs().join("\n")).not.toContain("Prøvesen");
});

it("keeps each employer's accounts to itself", async () => {
  problem(await get(`/learning/queue?organisation=${EMPLOYER}`, "dalene"), 403);
  problem(await post("/imports/preview", { ...file, organisation: EMPLOYER }, "dalene"), 403);
  expect((await get("/imports", "dalene")).json).toEqual([]);
  problem(await ask(`${url()}/api/v1/imports`), 401);
});

it("turns national numbers into keys, refuses wrong check digits, and shows neither", async () => {
  const nine = "018480" + "113";
  const digit = (digits: string, weights: readonly number[]) =>
    (11 - (weights.reduce((s, w, i) => s + w * Number(digits[i]), 0) % 11)) % 11;
  const ten = `${nine}${digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])}`;
  const last = digit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  const [right, wrong] = [`${ten}${last}`, `${ten}${(last + 1) % 10}`];
  const body = `Ansattnr;Navn;Kurs;Resultat;Dato\n${[right, wrong].map((n) => `${n};;Nødnett bruker;Bestått;3.2.2025`).join("\n")}`;
  const national = {
    name: "personer.csv",
    content: bytes(body, false),
    mapping: { ...mapping, system: "fnr-arkiv", who: { column: "Ansattnr", as: "national-number" } },
  };
  const { json: seen } = await post("/imports/preview", national);
  expect(seen.counts).toMatchObject({ whole: 1, refused: 1 });
  expect(seen.lines[0].remarks[0].code).toBe("check-digits");
  const done = await post("/imports", { ...national, plan: seen.plan });
  expect(done.status).toBe(201);
  const queue = await get("/learning/queue");
  expect(queue.json.find((q: any) => q.account.system === "fnr-arkiv").account.account).toMatch(
    /^national-number-[0-9a-f]{40}$/,
  );
  for (const text of [done.text, queue.text, logs().join("\n")])
    for (const number of [right, wrong]) expect(text).not.toContain(number);
});

it("refuses what is no table, too large, or wrongly described, and keeps nothing of it", async () => {
  const before = (await get("/imports")).json.length;
  const unclosed = problem(
    await post("/imports/preview", { ...file, content: bytes(`${csv}\r\n"Kari Prøvesen;x`) }),
    422,
  );
  expect([unclosed.type, JSON.stringify(unclosed)]).toEqual(["no-table", expect.not.stringContaining("Prøvesen")]);
  problem(await post("/imports/preview", { ...file, content: "æ" }), 422);
  problem(await post("/imports/preview", { ...file, name: `${"018480"}11300.csv` }), 422);
  problem(await post("/imports/preview", { ...file, content: bytes("x;".repeat(20_000)) }), 413);
  const { json: misfit } = await post("/imports/preview", { ...file, content: bytes("Nr;Kari Prøvesen\n1;2") });
  expect([misfit.counts.refused, misfit.refused.length > 0]).toEqual([1, true]);
  expect(JSON.stringify(misfit)).not.toContain("Prøvesen");
  problem(await post("/imports", { ...file, content: bytes("Nr;Kari Prøvesen\n1;2"), plan: misfit.plan }), 422);
  expect((await get("/imports")).json).toHaveLength(before);
});
