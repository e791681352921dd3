import { Command } from "commander";
import { addServe } from "./commands/serve.ts";
const p = new Command("prehosp"); addServe(p, {}); await p.parseAsync();
