import { library } from "@prehosp/tsup";
export default {
  ...library,
  entry: ["src/index.ts", "src/time/index.ts", "src/absence/index.ts", "src/identifiers/index.ts"],
};
