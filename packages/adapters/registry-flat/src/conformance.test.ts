import { registryDeliverySuite, type RegistryDeliveryWorld } from "@prehosp/conformance";
import { conformTests } from "@prehosp/conformance/vitest";
import { Effect } from "effect";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { registryFlat } from "./index.ts";
import { delivery } from "./testing/delivery.ts";

const folder = mkdtempSync(join(tmpdir(), "registry-flat-conformance-"));
afterAll(() => rmSync(folder, { recursive: true }));

// The second eye reads the folder itself: every case file that the manifest names, by what stands in it.
const held = (ref: string): readonly (1 | 2)[] => {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return [];
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { cases: Record<string, { file: string }> };
  return Object.entries(manifest.cases).flatMap(([key, { file }]) =>
    key === ref ? [readFileSync(join(folder, file), "utf8").includes(";female;") ? 1 : 2] : [],
  );
};
const world: RegistryDeliveryWorld = {
  acceptable: (ref, edition) => delivery(ref, { sex: edition === 1 ? "female" : "male" }),
  refusable: (ref) => delivery(ref, { sex: "neither" }),
  held: (ref) => Effect.sync(() => held(ref)),
};

conformTests(registryDeliverySuite, { name: "a folder of flat files", layer: registryFlat.layer({ folder }), world });
