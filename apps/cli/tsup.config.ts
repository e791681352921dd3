import { library } from "@prehosp/tsup";
export default { ...library, entry: ["src/main.ts"], platform: "node" };
