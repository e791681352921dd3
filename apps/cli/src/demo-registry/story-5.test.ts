import { demoYearExpected } from "@prehosp/demo-region";
import { run } from "@prehosp/hub";
import { Instant, addDays, instantOf, osloDay, osloTime } from "@prehosp/model/time";
import { Effect, Exit, Logger, Scope } from "effect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { demonstration } from "../demo.ts";
import { fillDemo } from "../fill-demo.ts";
import { memoryStorage } from "../testing/memory-storage.ts";

const SLOW = 240_000;
const at = instantOf(Date.now());
const demo = demonstration(at, { use: "memory", settings: {} });
const { adapter, facts } = memoryStorage();
const quiet = <A, E>(work: Effect.Effect<A, E>) => Effect.runPromise(work.pipe(Effect.provide(Logger.layer([]))));

const Possible = z.object({ possible: z.array(z.object({ incident: z.string() })) });
const Coverage = z.object({ registered: z.number(), found: z.number(), share: z.number() });
const Forms = z.array(z.object({ standing: z.string(), undelivered: z.boolean(), due: z.array(z.string()) }));
const Form = z.object({
  values: z.record(z.string(), z.looseObject({ value: z.unknown().optional() })),
  conflicts: z.array(z.object({ element: z.string(), statements: z.array(z.object({ said: Instant })) })),
});

describe("what a registry officer meets when the demonstration has started", { timeout: SLOW }, () => {
  const scope = Scope.makeUnsafe();
  let url = "";
  const asked = async <T>(answers: z.ZodType<T>, path: string, body?: unknown): Promise<T> => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const answer = await fetch(`${url}api/v1/registry/${path}`, body === undefined ? {} : init);
    return answers.parse(await answer.json());
  };
  beforeAll(async () => {
    const doors = { ...demo.deployment.doors, storage: { use: adapter.id, settings: {} } };
    const deployment = { ...demo.deployment, doors, listen: { host: "127.0.0.1", port: 0 } };
    const before = fillDemo(demo.incidents, at).pipe(Effect.orDie);
    const hub = run({ deployment, region: demo.region, adapters: { storage: [adapter] }, before });
    ({ url } = await quiet(hub.pipe(Effect.provideService(Scope.Scope, scope))));
  }, SLOW);
  afterAll(() => quiet(Scope.close(scope, Exit.void)));

  test("eleven possible arrests without a form: the year's eight and three new ones", async () => {
    const { possible } = await asked(Possible, "possible");
    const ids = possible.map(({ incident }) => incident);
    expect(ids.filter((id) => id.startsWith("year-"))).toHaveLength(demoYearExpected.arrests.missed);
    expect(ids.filter((id) => id.startsWith("demo-")).toSorted()).toEqual([
      "demo-arrest",
      "demo-fall",
      "demo-two-clocks",
    ]);
  });

  test("coverage of the year before the forty is 186 of 194", async () => {
    const today = osloDay(at);
    const year = await asked(Coverage, `coverage?from=${addDays(today, -366)}&to=${addDays(today, -3)}`);
    expect(year).toMatchObject({ registered: 186, found: 8 });
    expect(year.share).toBeCloseTo(0.959, 3);
  });

  test("drafts, signed forms, outcomes due, delivered and not", async () => {
    const forms = await asked(Forms, "forms");
    expect(forms.some(({ standing }) => standing === "draft")).toBe(true);
    expect(forms.some(({ due }) => due.length > 0)).toBe(true);
    const signed = forms.filter(({ standing }) => standing === "signed");
    expect(signed.length).toBeGreaterThanOrEqual(186);
    expect(signed.some(({ undelivered }) => undelivered)).toBe(true);
    expect(signed.some(({ undelivered }) => !undelivered)).toBe(true);
  });

  test("one opened has three units, CPR by an akutthjelper, and two clocks for the first shock to choose between", async () => {
    const form = await asked(Form, "forms", { incident: "demo-two-clocks", patient: "a" });
    expect(form.values["cpr-started-by"]?.value).toBe("first-responder");
    const said = form.conflicts.map(({ element, statements }) => [element, ...statements.map((one) => one.said)]);
    expect(said).toHaveLength(1);
    const [[element, ...times] = []] = said;
    expect(element).toBe("time-first-shock");
    expect(times.map((time) => osloTime(Instant.parse(time))).map(({ hour, minute }) => [hour, minute])).toEqual([
      [14, 7],
      [14, 11],
    ]);
  });

  test("what is filled again adds nothing", async () => {
    // Not the filling's: what goes to owners of defibrillators when the morning rings, beside it.
    const rung = new Set(["defibrillator.reminded", "defibrillator.owner-told"]);
    const written = () => facts.filter(({ kind }) => !rung.has(kind)).length;
    const before = written();
    const doors = { ...demo.deployment.doors, storage: { use: adapter.id, settings: {} } };
    const deployment = { ...demo.deployment, doors, listen: { host: "127.0.0.1", port: 0 } };
    const hub = run({
      deployment,
      region: demo.region,
      adapters: { storage: [adapter] },
      before: fillDemo(demo.incidents, at).pipe(Effect.orDie),
    });
    await quiet(hub.pipe(Effect.scoped));
    expect(written()).toBe(before);
  });
});
