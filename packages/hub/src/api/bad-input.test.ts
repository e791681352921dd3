import * as http from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { type Started, ask, deploymentOf, incident, problem, start } from "../test/hub.ts";
import { refusedBy } from "./problem.ts";

let hub: Started;
beforeAll(async () => void (hub = await start()));
afterAll(() => hub.stop());
const to = (path: string) => `${hub.url}${path}`;

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
    expect(problem(await ask(to("/api/v1/indicators/measured?from=yesterday")), 422).issues?.[0]?.path).toBe(
      "/query/from",
    );
  });

  test.for([
    ["incidents?limit=1&limit=2", "/query/limit"],
    ["indicators/measured?from=2026-01-01&from=2026-02-01", "/query/from"],
    ["indicators/measured?level=unit&level=unit", "/query/level"],
  ] as const)("said twice in the address (%s) is refused, and neither is taken", async ([address, path]) => {
    expect(problem(await ask(to(`/api/v1/${address}`)), 422).issues?.map((i) => i.path)).toEqual([path]);
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
