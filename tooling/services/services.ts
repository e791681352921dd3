import { inject } from "vitest";

/** A program that stands ready for the tests at `url`, or the reason why it does not. */
export type Service = { readonly url: string } | { readonly skip: string };
/** A browser that stands ready for the tests at `path`, or the reason why it does not. */
export type Browser = { readonly path: string } | { readonly skip: string };

declare module "vitest" {
  interface ProvidedContext {
    readonly database: Service;
    readonly nats: Service;
    readonly chromium: Browser;
  }
}

/** The throw-away PostgreSQL of this run: `{ url }` of a superuser, or `{ skip: reason }`; a test makes its own database in it. */
export const database = (): Service => inject("database");

/** The throw-away NATS server of this run, with JetStream: `{ url }` or `{ skip: reason }`. */
export const nats = (): Service => inject("nats");

/** The Chromium found on this machine: `{ path }` for playwright-core's `executablePath`, or `{ skip: reason }`. */
export const chromium = (): Browser => inject("chromium");
