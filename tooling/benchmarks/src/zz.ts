import { groupShares } from "@prehosp/indicators";
import { sharesByHand } from "./indicators-by-hand.ts";
import { cases, exclusions, minimumDenominator, names } from "./indicators-world.ts";
const med = (x: number[]) => x.toSorted((a, b) => a - b)[x.length >> 1]!;
const share = { exclusions, minimumDenominator, interval: { method: "wilson", level: 0.95 } } as const;
const a: number[] = [], g: number[] = [], h: number[] = [], m: number[] = [];
for (let i = 0; i < 60; i++) { let t = performance.now(); const s = groupShares(share, names); m.push(performance.now() - t); t = performance.now(); for (let k = 0; k < 1e6; k += 65536) s.addColumns({ group: cases.group.subarray(k, k + 65536), verdict: cases.verdict.subarray(k, k + 65536) }); a.push(performance.now() - t); t = performance.now(); s.groups(); g.push(performance.now() - t); t = performance.now(); sharesByHand(); h.push(performance.now() - t); }
for (const [n, x] of Object.entries({ make: m, add: a, groups: g, hand: h })) console.log(n, med(x.slice(2, 13)).toFixed(3), med(x.slice(30)).toFixed(3));
console.log(a.map(x=>x.toFixed(1)).join(" "));
