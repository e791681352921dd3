import { describe, expect, it } from "vitest";
import * as z from "zod";
import { Kinds } from "../index.ts";
import * as memory from "./index.ts";

describe("settings", () => {
  const adapters = Object.values(memory.memoryAdapters({ kinds: new Kinds([]) }));
  it("stand on every door, each with id memory", () => {
    expect(adapters.map((a) => a.id)).toEqual(Array(16).fill("memory"));
    expect(new Set(adapters.map((a) => a.port.key)).size).toBe(16);
  });
  it("say in Norwegian what each field is", () => {
    const norsk = { norsk: expect.any(String), means: expect.any(String) };
    for (const { settings, port } of adapters) {
      const fields = Object.entries((settings as z.ZodObject).shape);
      const said = [
        ["itself", settings.meta()],
        ...fields.map(([name, f]) => [name, z.globalRegistry.get(f as z.ZodType)]),
      ];
      expect([port.key, said]).toEqual([port.key, said.map(([name]) => [name, expect.objectContaining(norsk)])]);
    }
  });
});
