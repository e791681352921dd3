import { Region, booksOf } from "@prehosp/chain";
import { type Adapters, Deployment, trustIn } from "@prehosp/hub";
import { say } from "@prehosp/model";
import { instantOf, osloDay } from "@prehosp/model/time";
import type { Command } from "commander";
import { Effect } from "effect";
import { dirname, resolve } from "node:path";
import { demonstration } from "../demo.ts";
import { type DoorChecked, type Problem, doorsChecked } from "../deployment/doors.ts";
import { areasBeside } from "../deployment/areas.ts";
import { packsBeside } from "../deployment/packs.ts";
import { heading, row } from "../explain/page.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { readJson } from "../read-json.ts";
import { SELF } from "../run/board.ts";
import { type Stopped, stopped } from "../stopped.ts";

interface CheckOptions {
  readonly json?: true;
}

const issues = (
  at: string,
  found: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): readonly Problem[] => found.map((i) => ({ path: `${at}/${i.path.map(String).join("/")}`, message: i.message }));

const unmapped = ({ message, problems }: Stopped): readonly Problem[] => [
  { path: "/areas/file", message },
  ...problems.map((p) => ({ ...p, path: `/areas/file${p.path}` })),
];

/** The region a deployment names: in it, in a file beside it, or the demonstration; or what is wrong with it. */
const regionOf = (file: string, deployment: Deployment) =>
  Effect.gen(function* () {
    const { region } = deployment;
    if (region === "demo")
      return { region: demonstration(instantOf(Date.now()), { use: "memory", settings: {} }).region, problems: [] };
    if (typeof region !== "string") return { region, problems: [] };
    const value = yield* readJson(resolve(dirname(file), region)).pipe(Effect.result);
    if (value._tag === "Failure")
      return { region: undefined, problems: [{ path: "/region", message: value.failure.message }] };
    const read = Region.safeParse(value.success);
    return read.success
      ? { region: read.data, problems: [] }
      : { region: undefined, problems: issues(region, read.error.issues) };
  });

/** As `serve` does it: the demonstration brings its own access, speeds and records where the file names none. */
const withDemoDoors = (deployment: Deployment): Deployment =>
  deployment.region === "demo"
    ? {
        ...deployment,
        doors: {
          ...demonstration(instantOf(Date.now()), { use: "pglite", settings: {} }).deployment.doors,
          ...deployment.doors,
        },
      }
    : deployment;

const doorText = (d: DoorChecked): readonly string[] => [
  ...row(
    d.door,
    `${d.use} · ${d.is === "real" ? "real" : d.is === "simulated" ? "SIMULATED: in this process, nothing leaves it" : d.is === "assumed" ? "ASSUMED: never tried against an installation" : "UNKNOWN"}${d.speaks ? ` · ${d.speaks}` : ""}`,
  ),
  ...Object.entries(d.cannot).flatMap(([what, why]) => row("", `cannot: ${what} (${why})`)),
  ...Object.entries(d.secrets).flatMap(([name, is]) => row("", `secret in ${name}: ${is}`)),
];

const check = (file: string, adapters: Adapters, { json }: CheckOptions) =>
  Effect.gen(function* () {
    const wrong = (problems: readonly Problem[]) =>
      stopped(`${file} cannot run`, `${problems.length} to mend`, [...problems]);
    const read = Deployment.safeParse(yield* readJson(file));
    if (!read.success) {
      const problems = issues("", read.error.issues);
      if (json) printJson({ file, ok: false, problems });
      return yield* wrong(problems);
    }
    const deployment = withDemoDoors(read.data);
    const { region, problems: regional } = yield* regionOf(file, deployment);
    const packs = yield* packsBeside(file, deployment, readJson).pipe(Effect.result);
    const map = yield* areasBeside(file, deployment).pipe(Effect.result);
    const trusted = deployment.indexKeys === undefined ? undefined : trustIn(deployment.indexKeys);
    const trust = trusted && "trust" in trusted ? trusted.trust : undefined;
    const atKeys =
      trusted && "problems" in trusted ? trusted.problems.map((p) => ({ ...p, path: `/indexKeys${p.path}` })) : [];
    const unread = packs._tag === "Success" ? [] : [{ path: "/packs", message: packs.failure.message }];
    const areas = map._tag === "Success" ? (map.success ?? region?.areas) : undefined;
    const atMap = map._tag === "Success" ? [] : unmapped(map.failure);
    const made =
      region &&
      booksOf(
        areas ? { ...region, areas } : region,
        {
          edition: deployment.edition,
          layers: deployment.layers,
          packs: packs._tag === "Success" ? packs.success : [],
          on: osloDay(instantOf(Date.now())),
        },
        SELF,
        [],
        trust,
      );
    const { doors, problems: atDoors } = doorsChecked(deployment, adapters);
    const problems = [
      ...regional,
      ...unread,
      ...atMap,
      ...(made && "problems" in made ? made.problems : []),
      ...atKeys,
      ...atDoors,
    ];
    const edition = made && "books" in made ? made.books.policy.edition : undefined;
    const index = made && "books" in made ? made.books.criteria : undefined;
    const remarks = index?.remarks ?? [];
    const ok = problems.length === 0;
    if (json)
      printJson({
        file,
        ok,
        name: deployment.name,
        region: region?.id,
        ...(areas && { areas: { of: areas.of.length, schematic: areas.schematic } }),
        edition,
        listen: deployment.listen,
        doors,
        remarks: remarks.map(({ code, path, means }) => ({ code, path: `/index${path}`, means })),
        problems,
      });
    else
      print(
        [
          heading(deployment.name),
          ...row(
            "region",
            region
              ? `${say(region.name)}: ${region.organisations.length} organisations, ${region.units.length} units, ${region.agreements.length} agreements${region.demonstration ? " · demonstration" : ""}`
              : "cannot be read",
          ),
          ...row(
            "edition",
            edition
              ? `${edition.id}: ${edition.norsk}${edition.verified ? "" : " · NOT checked against the document"}`
              : deployment.edition,
          ),
          ...(index ? row("index", `${index.index.id}, edition ${index.index.edition}`) : []),
          ...remarks.flatMap((r) => row("", `${r.means} (${r.code})`)),
          ...(areas
            ? row(
                "map",
                `${String(areas.of.length)} municipalities${areas.schematic ? " · schematic, not the borders" : ""}`,
              )
            : []),
          ...(deployment.packs.length === 0
            ? []
            : row("local packs", ok ? `${deployment.packs.length} accepted` : `${deployment.packs.length} written`)),
          ...row("listens on", `${deployment.listen.host}:${deployment.listen.port}`),
          ...row(
            "budget",
            `${deployment.budgetMilliseconds} ms a proposal; body at most ${deployment.bodyLimitBytes} bytes`,
          ),
          heading("Doors"),
          ...doors.flatMap(doorText),
          ok ? "This deployment can run." : "",
        ].join("\n"),
      );
    if (!ok) return yield* wrong(problems);
  });

/** Adds `prehosp deployment check` to the command. */
export const addDeployment = (program: Command, adapters: Adapters): Command => {
  const deployment = program.command("deployment").description("one region's deployment file");
  deployment
    .command("check")
    .description(
      "read a deployment file and its region, and say what stands behind each door and everything that is wrong",
    )
    .argument("<file>", "deployment file (JSON)")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      "\nOpens nothing and sends nothing. Of secrets it says only whether the variable is set.\n\nExample: prehosp deployment check region.json",
    )
    .action((file: string, options: CheckOptions) => carriedOut(check(file, adapters, options)));
  return deployment;
};
