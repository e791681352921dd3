import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { ExportManifest, exportManifest, manifestDifferences } from "./manifest.ts";
import { policy, share, time } from "./test/measured.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

it("names definitions and periods once, sorts files, and finds what is not as it says", () => {
  const measurements = [share("a", [10, 20]), share("b", [8, 9]), time("a", 9, 60)];
  const files = [file("b.csv", "b"), file("a.csv", "a")];
  const manifest = exportManifest({ measurements, policy, files, sha256 });
  expect(ExportManifest.parse(manifest)).toEqual(manifest);
  expect(manifest.definitions.map(({ id }) => id)).toEqual(["call-to-compression", "recognised-arrest"]);
  expect(manifest.periods).toHaveLength(1);
  expect(manifest.files.map(({ name, bytes }) => [name, bytes])).toEqual([
    ["a.csv", 1],
    ["b.csv", 1],
  ]);
  expect(manifest.files[0]?.sha256).toBe("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
  expect(exportManifest({ measurements, policy, files: files.toReversed(), sha256 })).toEqual(manifest);
  expect(manifestDifferences(manifest, { files, sha256 })).toEqual([]);
  expect(manifestDifferences(manifest, { files: [file("a.csv", "x"), file("c.csv", "c")], sha256 })).toEqual([
    { name: "a.csv", is: "changed" },
    { name: "b.csv", is: "missing" },
    { name: "c.csv", is: "extra" },
  ]);
});
