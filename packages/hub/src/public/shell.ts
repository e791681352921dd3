import type { Language } from "@prehosp/model";
import { HttpServerResponse } from "effect/http";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SECURITY } from "../api/web.ts";
import { Html, html } from "./html.ts";
import { publicTexts as texts } from "./texts.ts";

const PLACE = "<!--innhold-->";

// With no referrer at all a browser sends a form as from nowhere, and a hub that lets in its own pages only turns it away.
/** No frame of another shows it, no form of it is sent elsewhere, and no base turns its addresses; the rest as of the web. */
const HEADERS = {
  ...SECURITY,
  "content-security-policy": `${SECURITY["content-security-policy"]}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
};

/** The page where no web was built: the same words, and nothing else to fetch. */
const plain = (language: Language, title: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          body {
            font:
              1rem/1.5 system-ui,
              sans-serif;
            max-width: 46rem;
            margin: 0 auto;
            padding: 0 1rem 2rem;
            overflow-wrap: anywhere;
          }
          .ring {
            font-size: 1.3rem;
          }
          li {
            margin-block: 0.75rem;
          }
          label {
            display: block;
            margin-block: 0.6rem;
          }
          input:not([type="checkbox"], [type="radio"]),
          textarea,
          select {
            display: block;
            width: 100%;
            min-height: 2.75rem;
            font: inherit;
          }
          button {
            min-height: 2.75rem;
            font: inherit;
            padding: 0.4rem 1rem;
          }
        </style>
      </head>
      <body>
        <header class="ring">
          <p>
            <strong
              ><a href="tel:113">${texts.ring[language].split(".")[0]}.</a
              >${texts.ring[language].slice(texts.ring[language].indexOf(".") + 1)}</strong
            >
          </p>
          <p>
            <a href="/hjertestartere?sprak=nb" lang="nb">Bokmål</a> ·
            <a href="/hjertestartere?sprak=nn" lang="nn">Nynorsk</a> ·
            <a href="/hjertestartere?sprak=en" lang="en">English</a>
          </p>
        </header>
        <main id="main">${content}</main>
      </body>
    </html>`;

/** Reads the shell of the built web once for each hub; without one the plain page stands. */
export const shellOf = (webFolder: string | undefined) => {
  const file = webFolder === undefined ? undefined : join(webFolder, "hjertestartere.html");
  const found = file !== undefined && existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const built = found?.includes(PLACE) === true ? found : undefined;
  return (content: Html, language: Language, status = 200, title: string = texts.title[language]) => {
    const [before = "", ...after] = built?.split(PLACE) ?? [];
    const page =
      built === undefined
        ? plain(language, title, content).text
        : before
            .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
            .replace(/<title>[^<]*<\/title>/, () => html`<title>${title}</title>`.text) +
          content.text +
          after.join("");
    return HttpServerResponse.text(page, { status, contentType: "text/html; charset=utf-8", headers: HEADERS });
  };
};
export type Shell = ReturnType<typeof shellOf>;
