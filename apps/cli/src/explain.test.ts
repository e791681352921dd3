import { demoRegion, planted } from "@prehosp/demo-region";
import { Deployment, run } from "@prehosp/hub";
import { IncidentId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Effect } from "effect";
import { describe, expect, test } from "vitest";
import { explained } from "./commands/explain.ts";
import { demonstration, playDemo } from "./demo.ts";
import { fromLedger } from "./explain/from-ledger.ts";
import type { RunSummary } from "./run/summary.ts";
import * as calls from "./testing/four-calls.ts";
import { ownFolder } from "./testing/own-folder.ts";
import { prehosp } from "./testing/command.ts";

const { file } = ownFolder("explain");
const csv = file("calls.csv", calls.csv);
const mapping = file("mapping.json", calls.mapping);

// Each spawned command starts Node and a database: seconds on an idle machine, many on a busy one.
const SLOW = { timeout: 180_000 };

describe("explain", SLOW, () => {
  test("the demonstration arrest: lists, norms, estimates, routes, police, what is unclear, edition, duties, case; and no identity", async () => {
    const { stdout, stderr, code } = await prehosp(["explain"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const said of [
      /utgave\s+Nasjonal veileder for akutthjelpere: høringsutkast 2019, ikke gjeldende/,
      /FORESLÅS \(1\)\n\s+1\. Brann Evje/,
      /ankomst\s+om 6 min.*\(.* – .*\), luftlinje: videreformidling .* \+/,
      /varsles\s+via 110-sentralen, etter avtalen \(AH-2\.8-d\)/,
      /Sannsynlig\s+tidsgevinst \(AH-2\.5-a, AH-2\.5-g\)/,
      /MULIG, NOE ER UAVKLART \(\d+\)/,
      /UTENFOR ORDNINGEN \(\d+\)/,
      /Politi Evje – medhjelper · politi\n[^]*?via politiets operasjonssentral \(112\)[^]*?ikke akutthjelper: politiet inngår ikke i\s+ordningen \(AH-2\.4-a\); anmodning går alltid via 112 \(AH-2\.4-b\)/,
      /parallelt\s+Ambulanse Evje 1 kommer \(AH-2\.8-b\)/,
      /UAVKLART, OG HVEM SOM KAN AVKLARE[^]*hjertestarter – 110-sentralen: .*Brann/,
      /holdt\s+tilbake: problem, pasient/,
      /IKKE FØRT\s+Brann Evje: hos pasienten/,
      /oppfylt\s+muntlig rapport gitt – Brann Evje \(AH-4\.4-b\)/,
      /MANGLER\s+Når var akutthjelper hos pasienten\?/,
      /Hjertestans gjenkjent under samtalen \(ST-b\): ja, i teller og nevner/,
    ])
      expect(stdout).toMatch(said);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain("\u001b");
    const pieces = planted(demoRegion({ at: instantOf(Date.now()) })).filter((p) => p.incident === "demo-arrest");
    expect(pieces.length).toBeGreaterThan(3);
    for (const { text } of pieces) expect(stdout).not.toContain(text);
  });
});

describe("with a hub", SLOW, () => {
  test("run sends every incident once, and explain reads the same way back", async () => {
    const now = instantOf(Date.now());
    const { deployment, region, incidents } = demonstration(now, { use: "memory", settings: {} });
    let fromData = "";
    await Effect.runPromise(
      Effect.gen(function* () {
        const { url } = yield* run({
          deployment: Deployment.parse({ ...deployment, listen: { port: 0 } }),
          region,
          before: playDemo(incidents, now).pipe(
            Effect.andThen(fromLedger(IncidentId.parse("demo-arrest"))),
            Effect.map((told) => void (fromData = explained(told))),
            Effect.orDie,
          ),
        });
        const send = () => prehosp(["run", csv, "-m", mapping, "--hub", url, "--json"]);
        const [first, again] = [yield* Effect.promise(send), yield* Effect.promise(send)].map(
          (e) => JSON.parse(e.stdout) as RunSummary,
        );
        expect(first!.incidents).toEqual({ new: 3, known: 0, refused: 0 });
        expect(again!.incidents).toEqual({ new: 0, known: 3, refused: 0 });
        const told = yield* Effect.promise(() => prehosp(["explain", "demo-arrest", "--hub", url]));
        expect(told.stderr).toBe("");
        expect(told.stdout).toBe(`${fromData}\n`);
        expect(told.stdout).toMatch(/ankomst\s+om 6 min.*luftlinje: videreformidling .* \+/);
        const none = yield* Effect.promise(() => prehosp(["explain", "ingen", "--hub", url]));
        expect([none.code, none.stdout]).toEqual([1, ""]);
        expect(none.stderr).toContain("there is no incident ingen");
      }).pipe(Effect.scoped),
    );
  });
});
