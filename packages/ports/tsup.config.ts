import { library } from "@prehosp/tsup";
export default { ...library, entry: ["src/index.ts", "src/memory/index.ts"] };
