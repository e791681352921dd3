import { Deployment, run } from "@prehosp/hub";
import { instantOf } from "@prehosp/model/time";
import { Effect } from "effect";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillWithCompetence } from "../demo-competence/fill.ts";
import { demonstration } from "../demo.ts";
import { each, here } from "../testing/command.ts";

const SLOW = { timeout: 120_000 };
const page = readFileSync(join(import.meta.dirname, "../../../../docs/tasks/ask-who-is-qualified.md"), "utf8");

/** The commands as the page shows them, with how it says that each ends. */
const shown = [...page.matchAll(/^pnpm prehosp (qualified [^#\n]+?)\s+# ends with (\d)/gm)].map(
  ([, line = "", code]) => ({ args: line.split(/\s+/), code: Number(code) }),
);

test("every command of the task page ends as the page says, over a hub too", SLOW, async () => {
  expect(shown.length).toBeGreaterThan(6);
  const now = instantOf(Date.now());
  const { deployment, region } = demonstration(now, { use: "memory", settings: {} });
  await Effect.runPromise(
    Effect.gen(function* () {
      const { url } = yield* run({
        deployment: Deployment.parse({ ...deployment, listen: { port: 0 } }),
        region,
        before: Effect.asVoid(fillWithCompetence(now)).pipe(Effect.orDie),
      });
      const commands = shown.map(({ args }) => args.map((a) => (a.startsWith("http:") ? url : a)));
      const ended = yield* Effect.promise(() => each(commands));
      expect(ended.map(({ code }, i) => [shown[i]!.args.join(" "), code])).toEqual(
        shown.map(({ args, code }) => [args.join(" "), code]),
      );
      const asked = ["qualified", "--person", "person-0170", "--json"];
      const [local, remote] = yield* Effect.promise(() => each([asked, [...asked, "--hub", url]]));
      const said = [local!, remote!].map(({ stdout }) => JSON.parse(stdout) as { as: unknown });
      expect(said[0]!.as).toEqual(said[1]!.as);
    }).pipe(Effect.scoped),
  );
});

test(
  "says as text what is lacking first, with its norm and reason, at most 100 columns and by key only",
  SLOW,
  async () => {
    const { stdout, stderr } = await here("qualified", "--person", "person-0170");
    expect(stderr).toBe("");
    const lines = stdout.split("\n");
    expect(stdout).toMatch(/AKUTTHJELPER · brann/);
    expect(stdout).toMatch(
      /ikke oppfylt: Øvelse i praktiske ferdigheter siste år \(AH-2\.6-c\)\n\s+– Øvelse i akutthjelperens ferdigheter \(akutthjelper-skills\): utløpt/,
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout.indexOf("ikke oppfylt:")).toBeLessThan(stdout.indexOf("  oppfylt:"));
  },
);

test("what cannot be asked ends with 1, says why on stderr, and prints nothing", SLOW, async () => {
  const wrong = [
    ["qualified"],
    ["qualified", "--person", "a", "--unit", "b"],
    ["qualified", "--person", "person-0100", "--on", "tomorrow"],
    ["qualified", "--person", "person-0100", "--known-at", "2026-11-22"],
    ["qualified", "--person", "person-0100", "--requirement", "no.such"],
    ["qualified", "--person", "nobody"],
    ["qualified", "--unit", "brann-evje-1", "--data", "/no/such/folder"],
    ["qualified", "--unit", "brann-evje-1", "--hub", "http://127.0.0.1:1", "--data", "x"],
  ];
  for (const ended of await each(wrong)) {
    expect([ended.code, ended.stdout]).toEqual([1, ""]);
    expect(ended.stderr).toMatch(/^prehosp: .+; .+/);
  }
});
