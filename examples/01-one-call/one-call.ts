// One call as plain functions: what was observed → what it points at → what is proposed. No server, no database, no Effect.
// Run it: node --conditions=@prehosp/source examples/01-one-call/one-call.ts
import { indicate } from "@prehosp/criteria";
import { policyOf, propose, texts } from "@prehosp/dispatch";
import { Situation, say } from "@prehosp/model";

// Without a region's licensed criteria index the answers of the caller stand alone.
const { indication } = indicate(undefined, { observed: { awake: false, breathingNormally: false } });

const minutes = (m: number) => ({ seconds: m * 60, low: m * 50, high: m * 75 });
const unit = (id: string, kind: string, more: object = {}) => ({ id, kind, name: id, organisation: `${id}-eier`, turnOutSeconds: 90, nodnett: true, equipment: {}, ...more });
const reach = (id: string, m: number) => ({ unit: id, eta: minutes(m), parts: [{ what: "travel", seconds: m * 60 }], positionAgeSeconds: 0, source: "road" });
const equipment = { aed: true, "ventilation-mask": true, "bleeding-control": true, tourniquet: true, "thermal-blanket": true };
const agreed = (id: string) => ({ unit: id, inForce: true, condition: true, judged: { outcome: "met", rules: [], cites: ["AH-2.2-b"], missing: [] } });
const ready = { available: { outcome: "yes", said: "2026-11-22T06:00:00Z" } };
const nobodySaid = { available: { absent: "not-recorded" } };

const situation = Situation.parse({
  incident: "eksempel-1",
  at: "2026-11-22T13:00:00Z",
  initiator: "AMK",
  purpose: "life-saving-first-aid",
  indication,
  flags: [],
  candidates: [
    { unit: unit("brann", "fire", { equipment }), reach: reach("brann", 6), state: "free", cover: agreed("brann"), crew: ready, secureChannel: true },
    // Nobody has said whether this unit carries a defibrillator: unclear, and so neither proposed nor hidden.
    { unit: unit("frivillig", "voluntary", { equipment: { ...equipment, aed: { absent: "unknown" } } }), reach: reach("frivillig", 8), state: "free", cover: agreed("frivillig"), crew: ready, secureChannel: true },
    { unit: unit("patrulje", "police"), reach: reach("patrulje", 3), state: "free", crew: nobodySaid, secureChannel: true },
    { unit: unit("ambulanse", "ambulance"), reach: reach("ambulanse", 14), state: "acknowledged", crew: nobodySaid, secureChannel: true },
  ],
});

const made = policyOf({ edition: "2019-06-19-horing" });
if (!("policy" in made)) throw new Error("no policy");
const proposal = propose(made.policy, situation);

console.log(`${proposal.edition.norsk}`);
for (const list of ["proposed", "possible", "outside"] as const)
  for (const line of proposal[list]) {
    const against = line.findings.filter((f) => f.outcome === "not-met" || f.outcome === "unclear");
    console.log(`${say(texts.lists[list])}: ${line.name}, ${say(texts.roles[line.role])}, ${say(texts.routes[line.route])}`);
    for (const f of against) console.log(`  ${say(texts.outcomes[f.outcome])}: ${say(texts.criteria[f.rule]!)} (${f.cites.join(", ")})`);
  }
console.log("parallelt:", JSON.stringify(proposal.parallel));
