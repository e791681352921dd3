import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import * as z from "zod";

const folder = mkdtempSync(join(tmpdir(), "prehosp-forms-"));
const alive = new Set<ChildProcess>();
const WINDOW = "11111111-1111-4111-8111-111111111111";
const KEY = "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c11";

interface Hub {
  readonly url: string;
  readonly kill: () => Promise<void>;
}

/** A hub in a process of its own, on the database in the folder. */
const hub = (): Promise<Hub> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      "--conditions=@prehosp/source",
      "--disable-warning=ExperimentalWarning",
      join(import.meta.dirname, "../testing/hub-child.ts"),
      join(folder, "db"),
    ]);
    alive.add(child);
    const ended = new Promise<void>((end) => child.once("close", () => (alive.delete(child), end())));
    let complaint = "";
    child.stderr.on("data", (piece: Buffer) => (complaint += piece.toString()));
    child.stdout.on("data", (piece: Buffer) => {
      const url = /http:\/\/\S+/.exec(piece.toString())?.[0];
      if (url !== undefined) resolve({ url, kill: () => (child.kill("SIGKILL"), ended) });
    });
    child.once("error", reject);
    void ended.then(() => reject(new Error(`the hub ended by itself: ${complaint.slice(0, 400)}`)));
  });

const Age = z.object({ value: z.int() });
const FormRead = z.object({ revision: z.int(), values: z.object({ "age-years": Age }) });

const post = async ({ url }: Hub, path: string, body: object) => {
  const answer = await fetch(new URL(`api/v1/registry/forms${path}`, url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: (await answer.json()) as unknown };
};
const save = (to: Hub, n: number, seen: number) =>
  post(to, `/${KEY}/saves`, { window: WINDOW, n, seen, entries: { "age-years": { value: n } } });

afterAll(() => {
  for (const child of alive) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("a hub that is killed while a form is written loses nothing that it has acknowledged, and a resend doubles nothing", async () => {
  const first = await hub();
  expect((await post(first, "", { dataset: "prehosp.ihca", key: KEY })).status).toBe(201);
  let acknowledged = 0;
  let sent = 0;
  const killed = new Promise<void>((resolve) => {
    setTimeout(() => void first.kill().then(resolve), 1_500);
  });
  for (let isUp = true; isUp;) {
    sent++;
    const said = await save(first, sent, sent).catch(() => undefined);
    isUp = said !== undefined;
    if (said?.status === 201) acknowledged = sent;
  }
  await killed;
  expect(acknowledged).toBeGreaterThan(0);
  expect(sent).toBe(acknowledged + 1);

  const second = await hub();
  const read = await fetch(new URL(`api/v1/registry/forms/${KEY}`, second.url));
  const { revision, values } = FormRead.parse(await read.json());
  // What was on its way when the hub was killed may have come in or not; what was acknowledged has.
  expect([acknowledged, sent]).toContain(values["age-years"].value);
  expect(revision).toBe(1 + values["age-years"].value);
  const again = await save(second, sent, sent);
  expect([200, 201]).toContain(again.status);
  expect(again.json).toMatchObject({ form: { revision: 1 + sent, values: { "age-years": { value: sent } } } });
  await second.kill();
}, 300_000);
