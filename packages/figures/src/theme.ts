import type { Paint } from "./drawing.ts";

/**
 * `page`: each colour is the page's variable `--figure-<paint>`, light where the page has none. `light`, `dark`: colours, for a
 * file. `print`: black and greys, which can still be told apart.
 */
export type Theme = "page" | "light" | "dark" | "print";

/** Text at least 4.5 : 1 and marks at least 3 : 1 against the paper; bands, grid and paper carry no meaning alone. */
const colours: Readonly<Record<Exclude<Theme, "page">, Readonly<Record<Paint, string>>>> = {
  light: {
    ink: "#1b2430",
    quiet: "#53606f",
    grid: "#dfe4ea",
    mark: "#2f6ea8",
    other: "#7b8794",
    accent: "#a13c00",
    band: "#cfe0f0",
    warn: "#b0172a",
    paper: "#ffffff",
  },
  dark: {
    ink: "#eef2f6",
    quiet: "#aab6c3",
    grid: "#364250",
    mark: "#6fb0ea",
    other: "#8794a3",
    accent: "#ffa25e",
    band: "#2b4560",
    warn: "#ff8a94",
    paper: "#161d26",
  },
  print: {
    ink: "#000000",
    quiet: "#333333",
    grid: "#d0d0d0",
    mark: "#555555",
    other: "#888888",
    accent: "#000000",
    band: "#dddddd",
    warn: "#000000",
    paper: "#ffffff",
  },
};

/** The colour of a paint in a theme, as an SVG attribute takes it. */
export const colourOf = (paint: Paint, theme: Theme): string =>
  theme === "page" ? `var(--figure-${paint}, ${colours.light[paint]})` : colours[theme][paint];
