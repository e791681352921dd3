import { library } from "@prehosp/tsup";
export default { ...library, entry: ["src/main.ts", "src/index.ts"], platform: "node" };
