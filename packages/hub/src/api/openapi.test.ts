import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, start } from "../test/hub.ts";

let hub: Started;
beforeAll(async () => void (hub = await start()));
afterAll(() => hub.stop());
const to = (path: string) => `${hub.url}${path}`;

describe("the description", () => {
  interface Operation {
    readonly operationId: string;
    readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
    readonly requestBody?: object;
    readonly responses: Record<string, { readonly content: object }>;
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
        .reduce<unknown>(
          (at, step) =>
            (at as Readonly<Record<string, unknown>> | undefined)?.[step.replaceAll("~1", "/").replaceAll("~0", "~")],
          json,
        );
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
      // Whoever asks about a code that nobody has issued is answered: unknown.
      const asks = op.requestBody ?? op.parameters?.some((p) => p.in === "query" && p.required);
      const meant = asks ? 422 : path.includes("{") && !path.includes("/verify/") ? 404 : 200;
      const described = Object.keys(op.responses[200]?.content ?? {}).join();
      const type = meant === 200 ? described : "application/problem+json";
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
