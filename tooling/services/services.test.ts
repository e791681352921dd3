import { createConnection } from "node:net";
import { describe, expect, test } from "vitest";
import { program } from "./program.ts";
import { chromium, database, nats } from "./services.ts";

const connects = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = createConnection({ host: hostname, port: Number(port) }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });

describe.each([
  ["PostgreSQL", database(), "TEST_DATABASE_URL"],
  ["NATS", nats(), "TEST_NATS_URL"],
] as const)("%s", (_, service, variable) => {
  const url = "url" in service ? service.url : "";
  test.skipIf("skip" in service)("answers at the address that every test is given", async () => {
    expect(await connects(url)).toBe(true);
    expect(process.env[variable]).toBe(url);
  });
});

describe("Chromium", () => {
  const found = chromium();
  const path = "path" in found ? found.path : "";
  test.skipIf("skip" in found)("is a program on this machine", () => {
    expect(program(path)).toBe(path);
  });
});

describe("program", () => {
  test("finds by name and by path, and nothing that nobody has", () => {
    expect(program("sh")).toMatch(/\/sh$/);
    expect(program("/bin/sh")).toBe("/bin/sh");
    expect(program("no-such-program-of-prehosp")).toBeUndefined();
    expect(program("/no/such/program")).toBeUndefined();
  });
});
