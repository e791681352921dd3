import { Effect, Option } from "effect";
import { setTimeout } from "node:timers/promises";
import { startWatch } from "../cut-off/by-watch.ts";
import { cutOff } from "../cut-off/cut-off.ts";
import { forEver, stubborn } from "./endless.ts";

// In a process of its own, since the watch guards the main thread and tests run in another. Prints what became of each work.
const all = (works: readonly (() => unknown)[]) =>
  Effect.runPromise(
    Effect.all(
      works.map((work) => cutOff(work, 100)),
      { concurrency: "unbounded" },
    ),
  ).then((said) => said.map(Option.getOrUndefined));

startWatch();
await setTimeout(1_000);
const began = performance.now();
const said = await all([() => "first", forEver, () => "second", stubborn, () => "third"]);
const milliseconds = performance.now() - began;

// Works that come to their end just as they are to be ended: each is either answered or ended, and nothing else is hit.
let close = 0;
for (let i = 0; i < 40; i++) {
  const until = performance.now() + 90 + Math.random() * 60;
  const held = () => {
    while (performance.now() < until);
    return "held";
  };
  if ((await all([held])).every((one) => one === "held" || one === undefined)) close++;
}

const calls = 20_000;
const before = process.cpuUsage();
for (let i = 0; i < calls; i += 8) await all(Array.from({ length: 8 }, () => () => i));
// Of the processor, not of the clock: another program on the machine takes nothing of it.
const { user, system } = process.cpuUsage(before);
const microseconds = (user + system) / calls;
process.stdout.write(JSON.stringify({ said, milliseconds, close, microseconds }));
process.exit();
