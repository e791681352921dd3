import type { Address } from "./route.ts";

const escape = (s: string) =>
  s.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);

const row = ({ method, path, says, act }: Address) =>
  `<tr><td><code>${method}</code></td><td><code>${escape(path)}</code></td><td>${escape(says)}</td><td>${act}</td></tr>`;

/** A page a person can read: every address by tag; the machine-readable one is /openapi.json. */
export const docsPage = (title: string, addresses: readonly Address[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #8884;vertical-align:top}</style></head>
<body><h1>${escape(title)}</h1>
<p>Machine-readable: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). Errors are <code>application/problem+json</code> with every issue and its path. Facts and proposals as they come: <code>GET /api/v1/stream</code> (server-sent events).</p>
${Object.entries(Object.groupBy(addresses, (a) => a.tag))
  .map(
    ([tag, list]) =>
      `<h2>${escape(tag)}</h2><table><thead><tr><th>Method</th><th>Address</th><th>What it does</th><th>Needs</th></tr></thead><tbody>${(list ?? []).map(row).join("")}</tbody></table>`,
  )
  .join("\n")}
</body></html>`;
