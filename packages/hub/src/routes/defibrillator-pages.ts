import type { Language } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import { Effect, Layer } from "effect";
import { HttpRouter, type HttpServerRequest, type HttpServerResponse } from "effect/http";
import * as z from "zod";
import { Refused, problemOf } from "../api/problem.ts";
import { asForm, guarded, parsed } from "../api/route.ts";
import { confirmMine, openedBy, registerMine, reportOne, shownOne, withdrawMine } from "../public/acting.ts";
import { listed, nearPublic } from "../public/finding.ts";
import { Gate } from "../public/gate.ts";
import { type Html, html } from "../public/html.ts";
import { languageOf } from "../public/language.ts";
import { addressOf, confirmPage, listPage, nearPage, onePage, saidPage, whichPage } from "../public/pages.ts";
import { placesNamed } from "../public/place-names.ts";
import { publicOne } from "../public/public-one.ts";
import { bodyFrom, registerPage, wrongIn, yesOrNo } from "../public/register-form.ts";
import { Place, Registering } from "../public/registering.ts";
import { type Shell, shellOf } from "../public/shell.ts";
import { publicTexts as texts, tell } from "../public/texts.ts";
import { Books, DefibrillatorCheck, shownOf } from "@prehosp/chain";
import { sayWhy } from "@prehosp/defibrillators";
import { now } from "./found.ts";

/** What was asked of a page, in the language it is answered in. */
interface Asked {
  readonly language: Language;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly form: ReadonlyMap<string, string>;
}
interface Page {
  readonly content: Html;
  readonly status?: number;
}

const NEAREST = 20;
const page = (content: Html, status = 200): Page => ({ content, status });

const whyNot = ({ status, type }: ReturnType<typeof problemOf>, language: Language): string => {
  if (type === "secret-spent") return texts.gone[language];
  if (status === 404) return texts.notFound[language];
  if (status === 413) return texts.tooLarge[language];
  if (status === 422) return texts.wrong[language].replace(":", ".");
  return texts[status === 429 ? "tooMany" : "broken"][language];
};

const askedOf = (request: HttpServerRequest.HttpServerRequest) =>
  Effect.gen(function* () {
    const query = new URL(request.url, "http://hub").searchParams;
    const language = languageOf(query.get("sprak"), request.headers["accept-language"]);
    const form = request.method === "POST" ? new URLSearchParams(yield* request.text) : [];
    return { language, query, params: yield* HttpRouter.params, form: new Map(form) } satisfies Asked;
  });

/** A page as it is shown: where all of it is invented, that stands over it. */
const marked = ({ content, status }: Page, language: Language) =>
  Effect.map(Books, ({ region }) =>
    region.demonstration
      ? page(
          html`<p class="demonstration"><strong>${texts.invented[language]}</strong></p>
            ${content}`,
          status,
        )
      : page(content, status),
  );

/** Binds a page: what it needs is what a form holds, and every refusal is a page too, in words and without what was said. */
const pageAt =
  (shell: Shell) =>
  <E, R>(method: "GET" | "POST", path: `/${string}`, make: (asked: Asked) => Effect.Effect<Page, E, R>) =>
    HttpRouter.add(method, path, (request) => {
      const spoken = languageOf(
        new URLSearchParams(request.url.split("?")[1]).get("sprak"),
        request.headers["accept-language"],
      );
      return asForm(
        Effect.flatMap(askedOf(request), (asked) =>
          make(asked).pipe(
            Effect.flatMap((made) => marked(made, asked.language)),
            Effect.map(({ content, status }) => shell(content, asked.language, status)),
          ),
        ),
      ).pipe(
        guarded({ method, path }),
        Effect.catch((error): Effect.Effect<HttpServerResponse.HttpServerResponse> => {
          const problem = problemOf(error);
          return Effect.succeed(shell(saidPage(whyNot(problem, spoken), spoken), spoken, problem.status));
        }),
      );
    });

const listing = ({ query, language }: Asked) =>
  Effect.map(listed(query.get("cursor") ?? undefined, language), (list) => page(listPage(list, language)));

const degrees = z.string().trim().min(1).transform(Number);
const Spot = z.object({ lat: degrees, lng: degrees }).pipe(Place);

const searching = ({ form, language }: Asked) =>
  Effect.gen(function* () {
    const spot =
      form.has("lat") && form.has("lng") ? Spot.safeParse({ lat: form.get("lat"), lng: form.get("lng") }) : undefined;
    if (spot?.success) {
      const near = yield* nearPublic(spot.data, NEAREST, language);
      return page(nearPage(near, form.get("navn")?.slice(0, 120), language));
    }
    const words = (form.get("sted") ?? "").slice(0, 120);
    const found = yield* placesNamed(words);
    const [only] = found;
    if (found.length !== 1 || !only) return page(whichPage(found, language));
    return page(nearPage(yield* nearPublic(only.position, NEAREST, language), only.name, language));
  });

const one = ({ params, language }: Asked) =>
  Effect.gen(function* () {
    const kept = yield* shownOne(params["id"]);
    return page(onePage(publicOne(kept, yield* now, language), language));
  });

const About = z.object({ about: z.enum(["fault", "missing"]), words: z.string().trim().max(1000).default("") });

const reporting = ({ params, form, language }: Asked) =>
  Effect.gen(function* () {
    const kept = yield* shownOne(params["id"]);
    const { about, words } = yield* parsed(About, Object.fromEntries(form), "/body");
    yield* (yield* Gate).write;
    yield* reportOne(kept, { about, from: "public", ...(words === "" ? {} : { words }) });
    return page(saidPage(texts.thanks[language], language), 201);
  });

/** A form that cannot be so comes back as it was filled in, with what to put right. */
const orAgain = <E, R>(work: Effect.Effect<Page, E, R>, again: (paths: readonly string[]) => Page) =>
  work.pipe(
    Effect.catch((error) =>
      error instanceof Refused && error.status === 422
        ? Effect.succeed(again((error.issues ?? []).map(({ path }) => path)))
        : Effect.fail(error),
    ),
  );

const registering = ({ form, language }: Asked) =>
  orAgain(
    Effect.gen(function* () {
      const body = yield* parsed(Registering, bodyFrom(form), "/body");
      const said = yield* registerMine(body);
      const link =
        said.demonstration &&
        `/hjertestartere/bekreft/${encodeURIComponent(said.demonstration.secret)}?sprak=${language}`;
      const more = html`${said.nearby.map(
        ({ id, metres }) =>
          html`<p><a href="${addressOf(id, language)}">${tell(texts.nearby, language, { n: metres })}</a></p>`,
      )}${link !== undefined && html`<p>${texts.demonstration[language]} <a href="${link}">${link}</a></p>`}`;
      return page(saidPage(texts.registered[language], language, more), 201);
    }),
    (paths) => page(registerPage(language, form, wrongIn(paths, language)), 422),
  );

const asking = ({ params, language }: Asked) =>
  Effect.map(openedBy(params["secret"] ?? ""), (kept) => page(confirmPage(kept, params["secret"] ?? "", language)));

const confirming = ({ params, form, language }: Asked) =>
  Effect.gen(function* () {
    const secret = params["secret"] ?? "";
    const kept = yield* openedBy(secret);
    if (form.get("ut") === "ja") {
      yield* withdrawMine(kept);
      return page(saidPage(texts.withdrawn[language], language));
    }
    // What is not answered stays as it was: no answer is not a no.
    const said = Object.fromEntries(
      ["batteryOk", "electrodesUntil", "batteryUntil"].flatMap((name) => {
        const text = form.get(name) ?? "";
        return text === "" ? [] : [[name, name === "batteryOk" ? yesOrNo(text) : text] as const];
      }),
    );
    return yield* orAgain(
      Effect.gen(function* () {
        const seen = z.object({ sett: z.literal("ja") });
        yield* parsed(seen, Object.fromEntries(form), "/body");
        const told = yield* confirmMine(kept, yield* parsed(DefibrillatorCheck, said, "/body"));
        const shown = shownOf(told?.kept ?? kept, osloDay(yield* now));
        const missing = sayWhy(shown, language);
        const more =
          missing.length === 0
            ? html`<p><a href="${addressOf(kept.id, language)}">${texts.about[language]}</a></p>`
            : html`<p>${texts.stillHidden[language]}</p>
                <ul>
                  ${missing.map((line) => html`<li>${line}</li>`)}
                </ul>`;
        return page(saidPage(texts.confirmedIt[language], language, more), 201);
      }),
      (paths) => page(confirmPage(kept, secret, language, wrongIn(paths, language)), 422),
    );
  });

/** The pages that work without a script and without a log-in; the web's own shell stands around them where one is built. */
export const defibrillatorPages = (webFolder: string | undefined) => {
  const at = pageAt(shellOf(webFolder));
  return Layer.mergeAll(
    at("GET", "/hjertestartere", listing),
    at("POST", "/hjertestartere", searching),
    at("GET", "/hjertestartere/ny", ({ language }) => Effect.succeed(page(registerPage(language)))),
    at("POST", "/hjertestartere/ny", registering),
    at("GET", "/hjertestartere/bekreft/:secret", asking),
    at("POST", "/hjertestartere/bekreft/:secret", confirming),
    at("GET", "/hjertestartere/:id", one),
    at("POST", "/hjertestartere/:id/feil", reporting),
  );
};
