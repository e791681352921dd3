import type { Report } from "./conform.ts";

/** A report for procurement and for the record: the same content as JSON and as Markdown. */
export interface Printed {
  readonly conforms: boolean;
  readonly json: string;
  readonly markdown: string;
}

const mark = { kept: "kept", broken: "**broken**", waived: "waived" } as const;
// What an adapter says must not be able to break the table, or smuggle in HTML.
const cell = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll(/\s+/g, " ").trim();

const section = (r: Report): string => {
  const count = (outcome: keyof typeof mark) => r.results.filter((x) => x.outcome === outcome).length;
  const rows = r.results.map(
    (x) =>
      `| ${x.id} | ${x.must} | ${cell(x.says)}${x.cites.length > 0 ? ` (${x.cites.join(", ")})` : ""} | ${mark[x.outcome]} | ${cell(x.because ?? "")} |`,
  );
  return [
    `## ${cell(r.port)}: ${cell(r.name)}`,
    "",
    `${r.conforms ? "Conforms" : "Does not conform"} · ${r.at} · ${count("kept")} kept, ${count("broken")} broken, ${count("waived")} waived`,
    "",
    "| id | | requirement | outcome | because |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
};

/** Prints what `conform` found, of one port or of many. */
export const report = (reports: readonly Report[]): Printed => ({
  conforms: reports.length > 0 && reports.every((r) => r.conforms),
  json: `${JSON.stringify({ conformance: "1", reports }, null, 2)}\n`,
  markdown: `# Conformance\n\n${reports.map(section).join("\n\n")}\n`,
});
