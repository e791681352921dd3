import type { Table } from "../report.ts";
import { inHtml } from "./in-html.ts";

const cell = (text: string, at: number, { numeric }: Table): string => {
  const kind = numeric[at] === true ? ' class="number"' : "";
  return at === 0 ? `<th scope="row"${kind}>${inHtml(text)}</th>` : `<td${kind}>${inHtml(text)}</td>`;
};

/** A table that scrolls by itself where it is wider than the page, also by keyboard. */
export const tableHtml = (table: Table): string => {
  const heads = table.heads.map(
    (head, at) => `<th scope="col"${table.numeric[at] === true ? ' class="number"' : ""}>${inHtml(head)}</th>`,
  );
  const rows = table.rows.map((row) => `<tr>${row.map((text, at) => cell(text, at, table)).join("")}</tr>`);
  return `<div class="wide" tabindex="0" role="group" aria-label="${inHtml(table.caption)}"><table>
<caption>${inHtml(table.caption)}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
};
