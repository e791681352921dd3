// Kills the hub with -9 while incidents come in, again and again, and looks whether anything acknowledged was lost or doubled.
// Usage: node tooling/trials/kill-hub.mjs [rounds]        embedded database; with DATABASE_URL set, PostgreSQL instead
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.argv[2] ?? 20);
const place = mkdtempSync(join(tmpdir(), "prehosp-kill-"));
const isServer = process.env.DATABASE_URL !== undefined;
process.env.TRIAL_MASTER_KEY = Buffer.alloc(32, 7).toString("base64");
const master = { env: "TRIAL_MASTER_KEY" };
const schema = `trial_${process.pid}`;
const storage = isServer
  ? { use: "postgres", settings: { schema, master } }
  : { use: "pglite", settings: { folder: join(place, "db"), master } };
const operator = { by: "trial", owner: "amk", roles: ["operator"] };
writeFileSync(
  join(place, "region.json"),
  JSON.stringify({
    id: "amk",
    name: { nb: "Prøve" },
    demonstration: true,
    centre: { lat: 58.6, lng: 7.8 },
    zoom: 9,
    organisations: [{ id: "amk", kind: "AMK", name: "AMK" }],
    units: [],
    availability: [],
    agreements: [],
    channels: [],
  }),
);
writeFileSync(
  join(place, "deployment.json"),
  JSON.stringify({
    name: "Prøve",
    edition: "2019-06-19-horing",
    region: "region.json",
    doors: { storage, access: { use: "memory", settings: { anonymous: operator } } },
    listen: { port: 0 },
  }),
);

const times = (id) =>
  ["call-ringing", "call-answered", "registered"].map((role, n) => ({
    role,
    at: `2026-11-22T10:00:0${n}.000Z`,
    exactness: "exact",
    source: { system: "trial", ref: `${id}/${role}` },
  }));
const incident = (id) => ({
  id,
  centre: "amk",
  status: "test",
  initiator: "AMK",
  purpose: "life-saving-first-aid",
  received: "2026-11-22T10:00:00.000Z",
  receivedExactness: "exact",
  urgency: "akutt",
  criterion: { absent: "not-recorded" },
  observed: { awake: false, breathingNormally: false },
  place: { absent: "not-recorded" },
  missions: [],
  times: times(id),
  identifying: { note: `sealed ${id}` },
  source: { system: "trial", ref: id },
});

const start = async () => {
  const flags = ["--conditions=@prehosp/source", "--disable-warning=ExperimentalWarning"];
  const args = [...flags, "apps/cli/src/main.ts", "serve", "-d", join(place, "deployment.json")];
  const hub = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  hub.stdout.on("data", (chunk) => (said += chunk));
  const until = Date.now() + 90_000;
  for (;;) {
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url) return { hub, url };
    if (hub.exitCode !== null || Date.now() > until) throw new Error(`the hub did not start: ${said}`);
    await new Promise((ok) => setTimeout(ok, 50));
  }
};

const acknowledged = [];
let lost = 0;
let doubled = 0;
let n = 0;
const look = async (url, ids) => {
  for (const id of ids) {
    const answer = await fetch(`${url}api/v1/incidents/${id}`);
    if (answer.status !== 200) lost++;
    else if ((await answer.json()).timeline.points.length !== 3) doubled++;
  }
};
try {
  for (let round = 1; round <= rounds; round++) {
    const { hub, url } = await start();
    const before = acknowledged.length;
    await look(url, acknowledged.slice(-40));
    let isOver = false;
    const send = async () => {
      while (!isOver) {
        const id = `trial-${++n}`;
        const body = JSON.stringify(incident(id));
        const answer = await fetch(`${url}api/v1/incidents`, { method: "POST", body }).catch(() => undefined);
        if (answer?.status === 201) acknowledged.push(id);
      }
    };
    const senders = Array.from({ length: 4 }, send);
    await new Promise((ok) => setTimeout(ok, 400 + 37 * round));
    hub.kill("SIGKILL");
    isOver = true;
    await Promise.all(senders);
    process.stderr.write(`round ${round}: ${acknowledged.length - before} acknowledged\n`);
  }
  const { hub, url } = await start();
  await look(url, acknowledged);
  hub.kill("SIGTERM");
  await new Promise((ok) => hub.once("exit", ok));
} finally {
  rmSync(place, { recursive: true, force: true });
}
console.log(
  JSON.stringify({ database: storage.use, rounds, sent: n, acknowledged: acknowledged.length, lost, doubled }),
);
process.exitCode = lost + doubled === 0 && acknowledged.length > 0 ? 0 : 1;
