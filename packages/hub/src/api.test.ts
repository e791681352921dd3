import * as http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { Problem, refusedBy } from "./api/problem.ts";
import { type Started, ask, demo, deploymentOf, incident, start } from "./test/hub.ts";

let hub: Started;
beforeAll(async () => void (hub = await start()));
afterAll(() => hub.stop());

const id = demo.incident.id;
const to = (path: string) => `${hub.url}${path}`;
const problem = (
  answer: { readonly status: number; readonly type: string; readonly json: unknown },
  status: number,
) => {
  expect([answer.status, answer.type]).toEqual([status, "application/problem+json"]);
  const said = Problem.parse(answer.json);
  expect(said.status).toBe(status);
  return said;
};

describe("the way of one incident over the wire", () => {
  let last = "";
  test("is received with a proposal; the same again adds nothing; a changed one is a conflict", async () => {
    const first = await ask(to("/api/v1/incidents"), { json: incident() });
    expect([first.status, first.json.report]).toEqual([201, "new"]);
    expect(first.json.proposal.parallel).toBeDefined();
    expect(first.json.proposal.proposed.length + first.json.proposal.possible.length).toBeGreaterThan(0);
    const again = await ask(to("/api/v1/incidents"), { json: incident() });
    expect([again.status, again.json.report, again.json.last]).toEqual([200, "known", first.json.last]);
    problem(await ask(to("/api/v1/incidents"), { json: { ...incident(), urgency: "vanlig" } }), 409);
    problem(await ask(to("/api/v1/incidents"), { json: { ...incident(), identifying: { patient: "En Annen" } } }), 409);
    last = first.json.last;
  });

  test("shows the decision to whoever decides, and 409 to whoever had not seen it", async () => {
    const decision = { alarm: [{ unit: "brann-evje-1", route: "110" }], deviates: false, seen: last };
    const decided = await ask(to(`/api/v1/incidents/${id}/decisions`), { json: decision });
    expect(decided.status).toBe(201);
    expect(decided.json.recorded).toBe(true);
    expect(decided.json.alarms.length).toBeGreaterThan(0);
    const late = await ask(to(`/api/v1/incidents/${id}/decisions`), {
      json: { ...decision, alarm: [{ unit: "politi-evje", route: "112" }] },
    });
    expect(problem(late, 409).type).toBe("ledger-Conflict");
    expect((await ask(to(`/api/v1/incidents/${id}`))).json.decisions).toHaveLength(1);
  });

  test("takes times, the handover, the registry case and a lawful end of a gap, and forgets", async () => {
    const time = {
      role: "at-scene",
      unit: "brann-evje-1",
      at: "2026-11-20T16:40:00.000Z",
      exactness: "exact",
      source: { system: "amis", ref: "t-1" },
    };
    expect((await ask(to(`/api/v1/incidents/${id}/times`), { json: time })).json.timeline.points.at(-1)).toMatchObject({
      role: "at-scene",
    });
    const told = await ask(to(`/api/v1/incidents/${id}/handover`), { method: "POST" });
    expect([told.status, told.json.case !== undefined]).toEqual([201, true]);
    expect((await ask(to(`/api/v1/incidents/${id}/document`))).json.resourceType).toBe("Bundle");
    expect((await ask(to(`/api/v1/incidents/${id}/deliveries`), { method: "POST" })).json.deliveries).toHaveLength(1);
    const settled = await ask(to(`/api/v1/incidents/${id}/settled`), {
      json: { element: "close-out:brann-evje-1", because: "unit-cannot-recall" },
    });
    expect(
      settled.json.obligations.find(
        (o: { code: string; unit?: string }) => o.code === "close-out" && o.unit === "brann-evje-1",
      ).state,
    ).toBe("settled");
    expect((await ask(to(`/api/v1/incidents/${id}/proposals`), { method: "POST" })).status).toBe(201);
    expect((await ask(to(`/api/v1/incidents/${id}/forget`), { method: "POST" })).json).toEqual({ forgotten: true });
    problem(await ask(to(`/api/v1/incidents/${id}/proposals`), { method: "POST" }), 410);
    expect((await ask(to(`/api/v1/incidents/${id}`))).json.case).toBeDefined();
  });

  test("stands in the list, newest first and no more than asked for", async () => {
    const list = await ask(to("/api/v1/incidents?limit=1"));
    expect(list.json.map((b: { id: string }) => b.id)).toEqual([id]);
    expect((await ask(to("/api/v1/indicators"))).json.length).toBeGreaterThan(0);
    expect((await ask(to("/api/v1/units"))).json.length).toBeGreaterThan(5);
    expect((await ask(to("/api/v1/region"))).json.edition.status).toBeDefined();
  });

  test("twenty times at once is new once, and is proposed for once", async () => {
    const { received: _, ...said } = incident();
    const ref = { id: "twenty", source: { system: "demo-amis", ref: "twenty" } };
    // Without any time of its own, so that the hub dates it: the hardest to know again.
    const undated = { ...said, ...ref, received: { absent: "not-recorded" }, missions: [], times: [] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(to("/api/v1/incidents"), { json: undated })),
    );
    const fared = answers.map((a) => `${a.status} ${a.json.report}`).sort();
    expect(fared).toEqual([...Array.from({ length: 19 }, () => "200 known"), "201 new"]);
    expect(new Set(answers.map((a) => a.json.last)).size).toBe(1);
    expect(new Set(answers.map((a) => a.json.proposal.at)).size).toBe(1);
  });
});

describe("the description", () => {
  interface Operation {
    readonly operationId: string;
    readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
    readonly requestBody?: object;
    readonly responses: Record<string, unknown>;
  }
  const operations = (paths: Record<string, Record<string, Operation>>) =>
    Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, op]) => ({ path, method, op })));

  test("is OpenAPI 3.1: every reference resolves, ids are unique, every path parameter is declared", async () => {
    const { json } = await ask(to("/openapi.json"));
    expect(json.openapi).toMatch(/^3\.1\.\d+$/);
    expect(json.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const ops = operations(json.paths);
    const ids = ops.map(({ op }) => op.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, op } of ops) {
      expect(op.operationId).toMatch(/^[a-z][A-Za-z0-9]*$/);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect((op.parameters ?? []).filter((p) => p.in === "path").map((p) => [p.name, p.required])).toEqual(
        inPath.map((n) => [n, true]),
      );
      expect(Object.keys(op.responses)).toContain("default");
    }
    const refs = [...JSON.stringify(json).matchAll(/"\$ref":"(#[^"]*)"/g)].map(([, ref]) => ref!);
    expect(refs.length).toBeGreaterThan(0);
    const resolved = (ref: string) =>
      ref
        .slice(2)
        .split("/")
        .reduce((at: any, step) => at?.[step.replaceAll("~1", "/").replaceAll("~0", "~")], json);
    expect(refs.filter((ref) => resolved(ref) === undefined)).toEqual([]);
  });

  test("names every address that there is, and each of them answers", async () => {
    const { json } = await ask(to("/openapi.json"));
    const ops = operations(json.paths);
    expect(ops.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        "/health",
        "/live",
        "/api/v1/stream",
        "/api/v1/proposals",
        "/api/v1/incidents/{id}/decisions",
      ]),
    );
    const wrong: string[] = [];
    for (const { path, method, op } of ops.filter((o) => o.path !== "/api/v1/stream")) {
      const address = to(path.replace(/\{\w+\}/g, "nobody"));
      const answer = await ask(address, op.requestBody ? { json: 17 } : { method: method.toUpperCase() });
      const meant = op.requestBody ? 422 : path.includes("{") ? 404 : 200;
      const type = meant === 200 ? "application/json" : "application/problem+json";
      if (answer.status !== meant || answer.type !== type)
        wrong.push(`${method} ${path}: ${answer.status} ${answer.type}, meant ${meant}`);
    }
    expect(wrong).toEqual([]);
  });

  test("can be read by a person", async () => {
    const { text, type } = await ask(to("/docs"));
    expect(type).toContain("text/html");
    expect(text).toContain("/api/v1/incidents/:id/decisions");
  });
});

describe("bad input", () => {
  test("of a wrong shape names every issue and its path, in the words of zod, and never what was said", async () => {
    const { issues } = problem(
      await ask(to("/api/v1/incidents"), {
        json: { ...incident(), urgency: "Modig Vante", missions: [{ id: 3 }], times: "now" },
      }),
      422,
    );
    const paths = issues!.map((i) => i.path);
    expect(paths).toEqual(expect.arrayContaining(["/body/missions/0/id", "/body/missions/0/unit", "/body/times"]));
    expect(paths.some((p) => p.startsWith("/body/urgency"))).toBe(true);
    expect(JSON.stringify(issues)).not.toContain("Modig");
  });

  test("under a key with / or ~ in it is named by a pointer that leads there (RFC 6901)", () => {
    const { issues } = refusedBy(z.record(z.string(), z.number()).safeParse({ "a/b~c": "x" }).error!, "/body");
    expect(issues?.map((i) => i.path)).toEqual(["/body/a~1b~0c"]);
  });

  test.for([
    ["in a field that goes to the vault", { identifying: { note: "\\ud800" } }, "/body/identifying/note"],
    ["in a key", { extra: { "\\udfff": 1 } }, "/body/extra"],
  ] as const)("half a character %s is refused, not half sealed", async ([, more, path]) => {
    const body = JSON.stringify({ ...incident(), ...more }).replaceAll("\\\\u", "\\u");
    const said = await ask(to("/api/v1/incidents"), {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    expect(problem(said, 422).issues?.map((i) => i.path)).toContain(path);
  });

  test("in the address is named alike", async () => {
    expect(problem(await ask(to("/api/v1/incidents?limit=many")), 422).issues?.[0]?.path).toBe("/query/limit");
    expect(problem(await ask(to("/api/v1/indicators?from=yesterday")), 422).issues?.[0]?.path).toBe("/query/from");
  });

  test.for(["{", "not json", '{"a":}', '{"a":1}}'])("that is no JSON (%s) is 400", async (body) => {
    const said = await ask(to("/api/v1/incidents"), { method: "POST", body });
    expect(problem(said, 400).type).toBe("not-json");
  });

  test("that is no body at all is not taken for an empty one", async () => {
    expect(problem(await ask(to("/api/v1/incidents"), { method: "POST" }), 422).issues?.[0]?.path).toBe("/body");
  });

  test.for([
    "/nowhere",
    "/api/v1/nowhere",
    "/api/v2/incidents",
    "/api/v1/incidents/%E0%A4%A",
    "/api/v1/incidents/a%00b",
    "/%",
  ])("at an address that is not there (%s) is 404", async (path) => {
    expect(problem(await ask(to(path)), 404).type).toBe("not-found");
  });

  test.for([
    ["DELETE", "/api/v1/incidents"],
    ["PUT", "/api/v1/region"],
    ["POST", "/health"],
  ] as const)("by a method that is not there (%s %s) is a problem", async ([method, path]) => {
    expect([404, 405]).toContain((await ask(to(path), { method })).status);
    expect((await ask(to(path), { method })).type).toBe("application/problem+json");
  });
});

describe("the decision endpoint, answered ahead of the router", () => {
  const situation = {
    incident: "s-1",
    at: "2026-11-20T18:00:00.000Z",
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    indication: { vital: "manifest", condition: "cardiac-arrest", basis: ["observed"], cites: [] },
    flags: [],
    candidates: [],
  };
  // A query, even an empty one, goes to the router: both ways must say the same of everything.
  const both = (init: Parameters<typeof ask>[1]) =>
    Promise.all([ask(to("/api/v1/proposals"), init), ask(to("/api/v1/proposals?"), init)]);

  test.for([
    ["a situation", { json: situation }, 200],
    ["a wrong shape", { json: { ...situation, at: "now", candidates: [{ unit: 1 }] } }, 422],
    ["an array", { json: [] }, 422],
    ["broken JSON", { method: "POST", body: '{"incident":' }, 400],
    ["no body", { method: "POST" }, 422],
  ] as const)("says of %s what the router says", async ([, init, status]) => {
    const [first, second] = await both(init);
    expect([first.status, first.type]).toEqual([
      status,
      status === 200 ? "application/json" : "application/problem+json",
    ]);
    expect([first.status, first.type, first.json]).toEqual([second.status, second.type, second.json]);
  });

  test("leaves the duty to find an ordinary resource open where there is none (AH-2.8-b)", async () => {
    expect((await ask(to("/api/v1/proposals"), { json: situation })).json.parallel.open.length).toBeGreaterThan(0);
  });

  test("is no address for another method", async () => {
    expect((await ask(to("/api/v1/proposals"))).status).toBe(404);
  });
});

describe("a body over the limit", () => {
  let small: Started;
  beforeAll(async () => void (small = await start({ deployment: deploymentOf({ bodyLimitBytes: 2_048 }) })));
  afterAll(() => small.stop());
  const big = JSON.stringify({ note: "x".repeat(200_000) });

  test("is 413 where its length is said", async () => {
    for (const path of ["incidents", "proposals"]) {
      const answer = await ask(`${small.url}/api/v1/${path}`, { method: "POST", body: big });
      expect(problem(answer, 413).type).toBe("too-large");
    }
  });

  test.for(["/api/v1/incidents", "/api/v1/proposals"])(
    "is 413 where it comes in pieces (%s), and the hub goes on",
    async (path) => {
      const status = await new Promise<number>((resolve, reject) => {
        const request = http.request(
          `${small.url}${path}`,
          { method: "POST", headers: { "transfer-encoding": "chunked" } },
          (response) => {
            response.resume();
            resolve(response.statusCode ?? 0);
          },
        );
        request.on("error", reject);
        for (let i = 0; i < big.length; i += 1_000) request.write(big.slice(i, i + 1_000));
        request.end();
      });
      expect(status).toBe(413);
      expect((await ask(`${small.url}/health`)).status).toBe(200);
    },
  );

  test("just under it is read", async () => {
    const answer = await ask(`${small.url}/api/v1/incidents`, { json: { note: "x".repeat(1_900) } });
    expect(problem(answer, 422).type).toBe("wrong-shape");
  });
});
