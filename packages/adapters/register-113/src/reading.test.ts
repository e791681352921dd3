import { instantOf } from "@prehosp/model/time";
import { Exit } from "effect";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { benchOf, changed } from "./testing/opened.ts";
import { registerServer } from "./testing/server.ts";

const server = await registerServer();
afterAll(() => server.stop());
beforeEach(() => server.clear());
const { keysOf, lay, layAll, using } = benchOf(server);

describe("a reading", () => {
  it.each([0, 1] as const)(
    "takes every page, with rows counted from %i, and each defibrillator once",
    async (countsFrom) => {
      const keys = layAll(23);
      server.habits.countsFrom = countsFrom;
      for (const pageSize of [1, 2, 7, 22, 23, 24, 100]) expect(await keysOf({ pageSize })).toEqual(keys.toSorted());
    },
  );

  it("takes a half page for what it is, and not for the last", async () => {
    const keys = layAll(23);
    server.habits.halfPages = true;
    expect(await keysOf({ pageSize: 8 })).toEqual(keys.toSorted());
  });

  it.each(["ignoresFromRow", "capsAll"] as const)(
    "of a register that %s fails, and does not end short",
    async (habit) => {
      layAll(23);
      server.habits[habit] = true;
      expect(await keysOf({ pageSize: 8 })).toMatch(/Unintelligible|TimedOut/);
    },
  );

  it("loses none that move to another page while it is read", async () => {
    const [first, ...rest] = layAll(23);
    // The first is taken out after the first page: what was the ninth is now the eighth, which has been read.
    let pages = 0;
    server.habits.afterPage = () => {
      if ((pages += 1) === 1) server.remove(first!);
    };
    const exit = await using({ pageSize: 8 }, changed());
    const seen = Exit.isSuccess(exit) ? exit.value : [];
    expect(seen.flatMap(({ id, is }) => (is === "removed" ? [] : [id])).toSorted()).toEqual(rest.toSorted());
    expect(seen.find(({ id }) => id === first)?.is).toBe("removed");
  });

  it("loses none that is set active between two lists", async () => {
    const keys = layAll(5);
    server.lay({ ACTIVE: "N" }, keys[0]);
    let pages = 0;
    server.habits.mishap = (path) => {
      // Between the search that did not have it and the list of the inactive that has it no more.
      if (path.endsWith("/inactive/") && (pages += 1) === 1) server.lay({ ACTIVE: "Y" }, keys[0]);
      return undefined;
    };
    expect(await keysOf()).toEqual(keys.toSorted());
  });

  it("of a register that never stands still fails, to be tried again", async () => {
    layAll(5);
    server.habits.mishap = (path) => {
      if (path.endsWith("/deleted/")) lay("en til");
      return undefined;
    };
    expect(await keysOf()).toContain('"reason":"TimedOut"');
  });

  it("gives everything as removed where everything was deleted at once: the guard is not here", async () => {
    const keys = layAll(12);
    for (const id of keys) server.remove(id);
    const exit = await using({}, changed(instantOf(Date.now())));
    expect(Exit.isSuccess(exit) ? exit.value.map(({ is }) => is) : exit).toEqual(keys.map(() => "removed"));
  });

  it("since a day asks the day before too, and what is inactive stands there as inactive", async () => {
    const id = lay("Torget");
    server.lay({ ACTIVE: "N" }, id);
    expect(await keysOf({}, instantOf(Date.now() + 20 * 3_600_000))).toEqual([id]);
    expect(await keysOf({}, instantOf(Date.now() + 4 * 86_400_000))).toEqual([]);
    const exit = await using({}, changed());
    expect(Exit.isSuccess(exit) ? exit.value : exit).toMatchObject([{ id, is: { active: false } }]);
  });

  it("drops no row that cannot be read, nor one without a key or that is no row", async () => {
    lay("Torget");
    lay("Havet", { SITE_LATITUDE: 999 });
    server.lay({ ASSET_GUID: null, SITE_NAME: "Uten nøkkel" });
    expect((await keysOf({ pageSize: 1 })).length).toBe(3);
    server.habits.mishap = (path) => (path.endsWith("/deleted/") ? { status: 200, text: '{"ASSETS":[7]}' } : undefined);
    const exit = await using({}, changed());
    expect(Exit.isSuccess(exit) ? exit.value.map(({ is }) => (typeof is === "string" ? is : is.name)) : exit).toEqual([
      "Torget",
      "unreadable",
      "unreadable",
      "unreadable",
    ]);
  });

  it("of 12,000 rows is quick", async () => {
    layAll(12_000);
    const from = performance.now();
    expect((await keysOf()).length).toBe(12_000);
    expect(performance.now() - from).toBeLessThan(10_000);
  }, 20_000);
});
