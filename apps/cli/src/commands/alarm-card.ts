import { type Books, booksOf, kinds } from "@prehosp/chain";
import { type Adapters, known } from "@prehosp/hub";
import { OrgId } from "@prehosp/model";
import { Day, instantOf, osloDay } from "@prehosp/model/time";
import { type Travel, choose } from "@prehosp/ports";
import { memoryAdapters } from "@prehosp/ports/memory";
import type { Command } from "commander";
import { Effect, type Layer } from "effect";
import { writeFileSync } from "node:fs";
import { cardOf } from "../alarm-card/card.ts";
import { cardsHtml } from "../alarm-card/html.ts";
import { placesFor } from "../alarm-card/places.ts";
import { cardText } from "../alarm-card/text.ts";
import { demonstration } from "../demo.ts";
import { carriedOut, print } from "../out.ts";
import { readDeployment } from "../read-deployment.ts";
import { SELF, booksFor, regionFor } from "../run/board.ts";
import { stopped } from "../stopped.ts";

interface CardOptions {
  readonly municipality?: string;
  readonly region?: string;
  readonly deployment?: string;
  readonly places?: string;
  readonly on?: string;
  readonly out?: string;
}

interface Ground {
  readonly books: Books["Service"];
  readonly travel: Layer.Layer<Travel, { readonly _tag: string }>;
}

const byDeployment = (file: string, on: Day, adapters: Adapters) =>
  Effect.gen(function* () {
    const { deployment, region } = yield* readDeployment(file);
    const demo = demonstration(instantOf(Date.now()), { use: "memory", settings: {} });
    const whole = typeof region === "object" ? region : demo.region;
    const { edition, layers, packs } = deployment;
    const made = booksOf(whole, { edition, layers, packs, on }, SELF);
    if ("problems" in made)
      return yield* stopped("the region's data does not hold together", "mend what is listed", [...made.problems]);
    const own = typeof region === "object" ? undefined : demo.deployment.doors.travel;
    const pick = deployment.doors.travel ?? own ?? { use: "memory", settings: {} };
    return { books: made.books, travel: choose(known("travel", adapters), pick) as Ground["travel"] } satisfies Ground;
  });

const byRegion = (named: string | undefined) =>
  Effect.gen(function* () {
    const { region, speeds } = yield* regionFor(named ?? "demo", OrgId.parse("alarm-card"));
    return {
      books: yield* booksFor(region),
      travel: memoryAdapters({ kinds }).travel.layer({ speeds }),
    } satisfies Ground;
  });

const written = (file: string, text: string) =>
  Effect.try({
    try: () => writeFileSync(file, text),
    catch: () => stopped(`the file ${file} cannot be written`, "name a file in a folder that is there"),
  });

const alarmCard = (options: CardOptions, adapters: Adapters) =>
  Effect.gen(function* () {
    const { out, region, deployment } = options;
    if (deployment !== undefined && region !== undefined)
      return yield* stopped("--deployment goes without --region", "the deployment names its region");
    const read = Day.safeParse(options.on ?? osloDay(instantOf(Date.now())));
    if (!read.success) return yield* stopped(`"${options.on}" is not a day`, "write it like 2026-01-31");
    const on = read.data;
    const ground = yield* deployment === undefined ? byRegion(region) : byDeployment(deployment, on, adapters);
    const { books, travel } = ground;
    const places = yield* placesFor(options.places, books.region.demonstration, options.municipality);
    const cards = yield* Effect.forEach(places, (p) => cardOf(p, books, on)).pipe(Effect.provide(travel));
    const text = out?.endsWith(".html") ? cardsHtml(cards) : cards.map(cardText).join("\n\n\f\n");
    if (out === undefined) print(text);
    else yield* written(out, text);
  });

/** Adds `prehosp alarm-card` to the command. */
export const addAlarmCard = (program: Command, adapters: Adapters): Command =>
  program
    .command("alarm-card")
    .description(
      "a card on paper for when the systems are down: who can help in a municipality, by which way, what to say",
    )
    .option("-m, --municipality <number>", "number or name; without it one card for each")
    .option("-r, --region <file>", "the region's data (JSON), or demo; without it the demonstration")
    .option("-d, --deployment <file>", "region, edition, packs and travel times of a deployment (JSON)")
    .option("--places <file>", "where the municipalities are (JSON); the demonstration knows its own")
    .option("--on <day>", "the day the card is for (2026-01-31); without it today")
    .option("-o, --out <file>", "write there; .html prints on one A4 a card, anything else is text")
    .addHelpText(
      "after",
      `
Telephone numbers are written in by hand: the region's data holds none. The card says which day and which edition it is for;
print it anew when an agreement changes.

Example: prehosp alarm-card --municipality 4219 --out evje.html`,
    )
    .action((options: CardOptions) => carriedOut(alarmCard(options, adapters)));
