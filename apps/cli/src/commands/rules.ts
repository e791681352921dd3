import type { Command } from "commander";
import { Effect } from "effect";
import { carriedOut, print, printJson } from "../out.ts";
import { entryJson, listText, normText, ruleJson, ruleText, sourceText } from "../rules/say.ts";
import { entries, normOf, ruleOf, rules, sourceOf } from "../rules/book.ts";
import { stopped } from "../stopped.ts";

interface ShowOptions {
  readonly json?: true;
}

const show = (what: string | undefined, { json }: ShowOptions) =>
  Effect.gen(function* () {
    if (what === undefined)
      return json ? printJson({ rules: rules.map(ruleJson), norms: entries.map(entryJson) }) : print(listText());
    const rule = ruleOf(what);
    if (rule) return json ? printJson(ruleJson(rule)) : print(ruleText(rule));
    const norm = normOf(what);
    if (norm) return json ? printJson(entryJson(norm)) : print(normText(norm));
    const source = sourceOf(what);
    if (source)
      return json ? printJson({ ...source.source, norms: source.entries.map(entryJson) }) : print(sourceText(source));
    return yield* stopped(`there is no rule, norm or source "${what}"`, "see `prehosp rules show` for all of them");
  });

/** Adds `prehosp rules show` to the command. */
export const addRules = (program: Command): Command => {
  const rulesCommand = program.command("rules").description("the rules and the norms they rest on");
  rulesCommand
    .command("show")
    .description("the catalogue: source, norm and rules, or why a norm is not code; or one rule, norm or source")
    .argument("[what]", "id of a rule (dispatch.time-gain), a norm (AH-2.5-a) or a source (AH)")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nThe norms are told in our own words; the wording of each source stays in the source.\n\nExample: prehosp rules show AH-2.8-b",
    )
    .action((what: string | undefined, options: ShowOptions) => carriedOut(show(what, options)));
  return rulesCommand;
};
