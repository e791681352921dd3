import { Effect } from "effect";
import { describe, expect, it } from "vitest";
import {
  conform,
  defibrillatorExchangeSuite,
  learningSourceSuite,
  ledgerSuite,
  missionSourceSuite,
  pictureSuite,
  registryDeliverySuite,
  type Subject,
  type Suite,
  vaultSuite,
} from "./index.ts";
import { conformTests } from "./vitest/index.ts";
import { defibrillatorExchangeTwins } from "./twins/defibrillator-exchange.ts";
import { learningSourceTwins } from "./twins/learning-source.ts";
import { ledgerTwins } from "./twins/ledger.ts";
import * as memory from "./twins/memory.ts";
import { defibrillators } from "./twins/memory-defibrillators.ts";
import { missionSourceTwins } from "./twins/mission-source.ts";
import { pictureTwins } from "./twins/picture.ts";
import { registryDeliveryTwins } from "./twins/registry-delivery.ts";
import { vaultTwins } from "./twins/vault.ts";

// A kit never seen failing proves nothing: each requirement has an adapter that breaks it, and nothing else.
const twinsOf = <P, W>(
  suite: Suite<P, W>,
  twins: Readonly<Record<string, readonly [how: string, twin: Subject<P, W>]>>,
) => {
  describe(`${suite.port}: broken twins`, () => {
    it("are there for every requirement", () =>
      expect(Object.keys(twins)).toEqual(suite.requirements.map((r) => r.id)));
    it.concurrent.each(Object.entries(twins).map(([id, [how, twin]]) => ({ id, how, twin })))(
      "$id is broken by one that $how",
      async ({ id, twin }) => {
        const { results, conforms } = await Effect.runPromise(conform(suite, twin));
        expect(results.filter((r) => r.outcome === "broken").map((r) => `${r.id}: ${r.because}`)).toEqual([
          expect.stringMatching(`^${id}: .+`),
        ]);
        expect(conforms).toBe(false);
      },
    );
  });
};

conformTests(ledgerSuite, memory.ledger());
conformTests(vaultSuite, memory.vault());
conformTests(missionSourceSuite, memory.missions());
conformTests(pictureSuite, memory.picture());
conformTests(learningSourceSuite, memory.learnings());
conformTests(registryDeliverySuite, memory.registry());
conformTests(defibrillatorExchangeSuite, defibrillators());
twinsOf(ledgerSuite, ledgerTwins);
twinsOf(vaultSuite, vaultTwins);
twinsOf(missionSourceSuite, missionSourceTwins);
twinsOf(pictureSuite, pictureTwins);
twinsOf(learningSourceSuite, learningSourceTwins);
twinsOf(registryDeliverySuite, registryDeliveryTwins);
twinsOf(defibrillatorExchangeSuite, defibrillatorExchangeTwins);

describe("every suite", () => {
  const suites = [
    ledgerSuite,
    vaultSuite,
    missionSourceSuite,
    pictureSuite,
    learningSourceSuite,
    registryDeliverySuite,
    defibrillatorExchangeSuite,
  ].map((s) => s.requirements.map(({ id, says }) => ({ id, says })));
  const all = suites.flat();
  it("numbers its requirements and says each in a sentence of its own", () => {
    expect(new Set(all.map((r) => r.id)).size).toBe(all.length);
    expect(new Set(all.map((r) => r.says)).size).toBe(all.length);
    for (const r of all) expect(r.says).toMatch(/^[A-Z`].{15,}\.$/);
    for (const s of suites) expect(s.map((r) => Number(r.id.split("-")[1]))).toEqual(s.map((_, n) => n + 1));
  });
});
