import { groupTimes } from "@prehosp/indicators";
import { timesByHand } from "./indicators-by-hand.ts";
import { cases, exclusions, minimumDenominator, names, p } from "./indicators-world.ts";
const med = (x: number[]) => x.toSorted((a, b) => a - b)[x.length >> 1]!;
const time = { exclusions, minimumDenominator, interval: { method: "order-statistics", level: 0.95 }, quantiles: { method: "type-7", p } } as const;
const a: number[] = [], g: number[] = [], h: number[] = [];
for (let i = 0; i < 60; i++) { const s = groupTimes(time, names); let t = performance.now(); for (let k = 0; k < 1e6; k += 65536) s.addColumns({ group: cases.group.subarray(k, k + 65536), verdict: cases.timed.subarray(k, k + 65536), seconds: cases.seconds.subarray(k, k + 65536) }); a.push(performance.now() - t); t = performance.now(); s.groups(); g.push(performance.now() - t); t = performance.now(); timesByHand(); h.push(performance.now() - t); }
for (const [n, x] of Object.entries({ add: a, groups: g, hand: h })) console.log(n, med(x.slice(2, 13)).toFixed(3), med(x.slice(30)).toFixed(3));
