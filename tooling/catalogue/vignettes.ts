import { conditionWords, obligationWords, vitalWords } from "../../apps/cli/src/explain/words.ts";
import { misses, play, themes } from "../../packages/chain/src/vignettes/index.ts";
import type { OnBoard, Scene, Seen, Told, Vignette } from "../../packages/chain/src/vignettes/index.ts";
import { texts } from "../../packages/dispatch/src/index.ts";
import { outcomeNorsk } from "../../packages/rules/src/index.ts";
import type { RoomRules } from "./rooms.ts";
import { channelWords, dutyNorsk, fieldWords, gear, recipientWords, stateWords } from "./vignette-words.ts";

/** docs/vignettes.md, and where a vignette does not hold; each is run through the rooms, and the page shows what came out. */
export const vignettesPage = async (
  rooms: readonly RoomRules[],
): Promise<{ readonly page: string; readonly problems: readonly string[] }> => {
  const names = new Map(rooms.flatMap((r) => r.criteria.map((c) => [c.id, c.norsk] as const)));
  const problems: string[] = [];
  const parts: string[] = [];
  for (const { title, vignettes } of themes) {
    parts.push(`## ${title}`);
    for (const v of vignettes) {
      const seen = await play(v);
      problems.push(...v.scenes.flatMap((s, i) => misses(s.expected, seen[i], `vignette ${v.id}, ${String(i + 1)}`)));
      parts.push(sectionOf(v, seen, names));
    }
  }
  return { page: `${[...head(), ...parts].join("\n\n")}\n`, problems };
};

const head = (): readonly string[] => [
  "<!-- Skrevet av tooling/catalogue/main.ts av det som kom ut av koden. Endre vignettene i packages/chain/src/vignettes, ikke denne siden. -->",
  "# Vignetter: hva Prehosp sier, og hvorfor",
  "Hver vignette er kjørt gjennom de samme rommene som en virkelig hendelse: kriterier, avtaler, tider, forslag, beslutning, utlevering, dokumentasjon. Setningene er dem operatøren leser. En test feiler når koden sier noe annet enn vignetten. Grunnlaget er **høringsutkastet 2019, ikke gjeldende**; alle hendelser, steder og enheter er oppdiktet. Hva normene sier, står under [regler og normer](rules/README.md).",
  "Tider er regnet langs luftlinje, en kilometer i minuttet, med forspenning og et minutt for videreformidling via 110 eller 112. Intervallet står i parentes.",
  themes.map((t) => `- ${t.title}: ${t.vignettes.map((v) => `[${v.title}](#${v.id})`).join(" · ")}`).join("\n"),
];

type Names = ReadonlyMap<string, string>;

const sectionOf = (v: Vignette, seen: readonly Seen[], names: Names): string =>
  [
    `<a id="${v.id}"></a>\n\n### ${v.title}`,
    boardOf(v.board),
    ...v.scenes.map((scene, i) => sceneOf(scene, seen[i], v, names, v.scenes.length > 1 ? `${String(i + 1)}. ` : "")),
  ].join("\n\n");

const boardOf = (board: readonly OnBoard[]): string =>
  table(
    ["enhet", "avstand", "forspenning", "status", "annet"],
    board.map((b) => [
      b.name,
      `${String(b.km)} km`,
      `${String((b.turnOutSeconds ?? 60) / 60)} min`,
      stateWords[b.state ?? "free"] ?? "",
      otherwise(b).join("; "),
    ]),
  );

const otherwise = ({ agreement, equipment = {}, nodnett, published }: OnBoard): readonly string[] => [
  ...(agreement === "none" ? ["ingen avtale"] : []),
  ...(typeof agreement === "object" && agreement.route ? [`avtalt varsling ${texts.routes[agreement.route].nb}`] : []),
  ...(typeof agreement === "object" && agreement.conditions
    ? [`avtalen dekker ${agreement.conditions.map((c) => conditionWords[c]).join(", ")}`]
    : []),
  ...Object.entries(equipment).map(([kind, has]) => `${has === true ? "med" : "uten"} ${gear[kind] ?? kind}`),
  ...(nodnett === false ? ["ikke i Nødnett"] : []),
  ...(published === "nothing" ? ["beredskap ikke meldt"] : []),
];

const sceneOf = (
  { happens, expected, why }: Scene,
  seen: Seen | undefined,
  v: Vignette,
  names: Names,
  number: string,
): string => {
  if (seen === undefined) return happens;
  const nameOf = (unit: string): string => v.board.find((b) => b.id === unit)?.name ?? unit;
  // What the vignette is about is shown; what it says nothing of is left out.
  const about = (key: keyof Seen): boolean => expected[key] !== undefined;
  const duties = Object.keys(expected.duties ?? {}).map((key) => [key, seen.duties[key]] as const);
  const said = [
    ...saidOf(seen, about, nameOf),
    ...dutiesOf(duties, nameOf),
    ...(about("work") ? workOf(seen, nameOf) : []),
  ];
  return [
    `**${number}Situasjon.** ${happens}`,
    ...(said.length === 0 ? [] : [`**Prehosp sier**\n\n${said.map((line) => `- ${line}`).join("\n")}`]),
    ...findingsOf(expected, names, nameOf),
    ...(about("told") ? [toldOf(seen.told)] : []),
    `**Hvorfor.** ${why}`,
  ].join("\n\n");
};

const saidOf = (
  seen: Seen,
  about: (key: keyof Seen) => boolean,
  nameOf: (unit: string) => string,
): readonly string[] => {
  const { vital, condition, cites } = seen.indication;
  const words = typeof condition === "string" ? `${conditionWords[condition]}, ` : "";
  const lists = (["proposed", "possible", "outside", "ordinary"] as const).filter(about);
  return [
    ...(about("indication") ? [`${words}${vitalWords[vital]}${cited(cites)}`] : []),
    ...lists.flatMap((list) => seen[list].map((line) => `«${line}»`)),
    ...(lists.includes("proposed") && seen.proposed.length === 0 ? ["Ingen foreslås."] : []),
    ...(about("notes")
      ? Object.entries(seen.notes).flatMap(([u, n]) => n.map((x) => `${nameOf(u)}: ${texts.notes[x].nb}`))
      : []),
    ...(about("ask") && seen.ask !== "" ? [`Spørsmål: ${seen.ask}`] : []),
    ...(about("warnings") ? seen.warnings.map((w) => `Varsel: ${texts.flags[w].nb}`) : []),
    ...(about("steps") ? seen.steps.map((s) => `Tiltak: ${texts.steps[s].nb}`) : []),
    ...(about("parallel") ? [`Ordinær ressurs parallelt: ${seen.parallel}`] : []),
    ...(about("firstDefibrillator") ? [`Første hjertestarter: ${seen.firstDefibrillator}`] : []),
    ...(about("roles") ? seen.roles.map((r) => `Rolle (min:s etter anropet): ${r}`) : []),
  ];
};

const dutyWords: Readonly<Record<string, string>> = obligationWords;

const dutiesOf = (
  duties: readonly (readonly [string, Seen["duties"][string] | undefined])[],
  nameOf: (unit: string) => string,
): readonly string[] =>
  duties.map(([key, state]) => {
    const [code = "", unit] = key.split(" ");
    const words = `${dutyWords[code] ?? code}${unit === undefined ? "" : ` (${nameOf(unit)})`}`;
    return `Plikt: ${words}: ${state === undefined ? "finnes ikke" : dutyNorsk[state]}`;
  });

const workOf = ({ work }: Seen, nameOf: (unit: string) => string): readonly string[] =>
  work.length === 0
    ? ["Arbeidslisten er tom."]
    : work.map(
        (w) =>
          `På arbeidslisten hos ${w.responsible}: ${dutyWords[w.code] ?? w.code}${w.unit ? ` (${nameOf(w.unit)})` : ""}`,
      );

const findingsOf = ({ findings }: Partial<Seen>, names: Names, nameOf: (unit: string) => string): readonly string[] => {
  const rows = Object.entries(findings ?? {}).flatMap(([unit, rules]) =>
    Object.entries(rules).map(([rule, [outcome, ...cites]]) => [
      nameOf(unit),
      names.get(rule) ?? rule,
      outcomeNorsk[outcome],
      cites.join(", "),
    ]),
  );
  return rows.length === 0 ? [] : [table(["enhet", "vurdering", "utfall", "norm"], rows)];
};

const toldOf = (told: readonly Told[]): string =>
  table(
    ["mottaker", "kanal", "får ordene", "holdes tilbake"],
    told.map((t) => [
      recipientWords[t.to] ?? t.to,
      channelWords[t.over] ?? t.over,
      t.words,
      t.keptBack.map((f) => fieldWords[f] ?? f).join(", "),
    ]),
  );

const cited = (cites: readonly string[]): string => (cites.length === 0 ? "" : ` (${cites.join(", ")})`);

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => "---"), ...rows]
    .map((r) => `| ${r.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
