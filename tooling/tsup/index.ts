import type { Options } from "tsup";
// dts: false on purpose: tsup 9 builds types through the TypeScript API, which TypeScript 7 no longer has.
// Types come from `tsc -p tsconfig.build.json` right after.
export const library: Options = {
  entry: ["src/index.ts"],
  format: ["esm"],
  dts: false,
  clean: true,
  sourcemap: true,
  target: "node22",
  platform: "neutral",
  // tsup would write node:sqlite as sqlite, which nobody has.
  removeNodeProtocol: false,
  external: [/^node:/],
  silent: true,
};
export default library;
