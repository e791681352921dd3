import { library } from "@prehosp/tsup";
export default { ...library, entry: ["src/index.ts", "src/vitest/index.ts"] };
