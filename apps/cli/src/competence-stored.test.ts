import { type RunOptions, run } from "@prehosp/hub";
import { demoPeople } from "@prehosp/demo-region";
import { addDays, instantOf, osloDay } from "@prehosp/model/time";
import { Effect, Exit, Scope } from "effect";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { fillWithCompetence } from "./demo-competence/fill.ts";
import { demonstration } from "./demo.ts";
import { allStored } from "./testing/stored.ts";

const at = instantOf(Date.now());
const demo = demonstration(at, { use: "memory", settings: {} });
const { people } = demoPeople({ at });

const Finding = z.object({ rule: z.string() });
const Boards = z.array(
  z.object({
    organisation: z.string(),
    units: z.array(
      z.object({ why: z.array(z.object({ person: z.string().optional(), finding: Finding.optional() })) }),
    ),
  }),
);
const Statuses = z.object({ people: z.array(z.unknown()) });

// Memory keeps nothing from one start to the next.
describe.each(allStored().filter(({ name }) => name !== "memory"))("competence kept in $name", (stored) => {
  let scope: Scope.Closeable | undefined;
  const stop = async (): Promise<void> => {
    if (scope) await Effect.runPromise(Scope.close(scope, Exit.void));
    scope = undefined;
  };
  afterEach(stop);
  afterAll(() => stored.end());

  /** Starts a hub on the storage; gives what asks it. */
  const started = async (before?: RunOptions["before"]) => {
    scope = Scope.makeUnsafe();
    const { deployment, region } = demo;
    const doors = { ...deployment.doors, storage: stored.door };
    const { url } = await Effect.runPromise(
      run({
        deployment: { ...deployment, doors, listen: { host: "127.0.0.1", port: 0 } },
        region,
        adapters: { storage: stored.adapters },
        ...(before ? { before } : {}),
      }).pipe(Effect.provideService(Scope.Scope, scope)),
    );
    const ask = async (path: string, body?: unknown) => {
      const asked = await fetch(
        `${url}api/v1/${path}`,
        body === undefined
          ? {}
          : { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } },
      );
      const answer: unknown = await asked.json();
      expect([path, asked.ok, asked.ok ? "" : answer]).toEqual([path, true, ""]);
      return answer;
    };
    return ask;
  };

  test("a proof that is written is on the board at once, and on the same board of a hub started anew", async () => {
    const ask = await started(fillWithCompetence(at).pipe(Effect.orDie, Effect.asVoid));
    const before = await ask("stations");
    const lacking = Boards.parse(before)
      .flatMap(({ organisation: of, units }) => units.flatMap(({ why }) => why.map((one) => ({ ...one, of }))))
      .find((one) => one.person !== undefined && one.finding?.rule === "akutthjelper.yearly-practice");
    const { person, of: organisation } = lacking!;
    expect(people.find((p) => p.person === person)?.organisation).toBe(organisation);
    const asKnown = instantOf(Date.now());
    const proof = {
      person,
      competence: "akutthjelper-skills",
      kind: "practice",
      on: addDays(osloDay(at), -1),
      outcome: "passed",
      attributes: {},
      attestedBy: "instructor-9",
      documented: true,
      source: { system: "portal", ref: "one-more" },
    };
    expect(await ask("competence/evidence", { organisation, evidence: [proof] })).toMatchObject({ recorded: 1 });
    const board = await ask("stations");
    expect(board).not.toEqual(before);
    const rows = `competence/statuses?organisation=${organisation}`;
    const statuses = Statuses.parse(await ask(rows));
    await stop();

    const again = await started();
    expect(await again("stations")).toEqual(board);
    expect(Statuses.parse(await again(rows))).toEqual(statuses);
    // The board of before is still there for whoever asks as of then.
    expect(await again(`stations?knownAt=${asKnown}`)).toEqual(before);
  }, 120_000);
});
