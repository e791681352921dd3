import type { RequestListener } from "node:http";
import { send } from "./server.ts";

/** A host or an origin by a name that a machine calls itself. */
const OWN = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Lets only this machine's own pages and programs in. Where nobody logs in, that a request comes from this machine says little:
 * so does what any page on the web has the operator's browser send, and what a foreign name that leads here has it read.
 */
export const ownMachine =
  (next: RequestListener): RequestListener =>
  (request, response) => {
    const { host = "", origin } = request.headers;
    if (OWN.test(host) && (origin === undefined || OWN.test(origin))) return next(request, response);
    send(response, {
      type: "not-from-here",
      status: 403,
      title: "A hub without log-in answers the pages and programs of its own machine only",
      detail: "Open it as http://127.0.0.1 or http://localhost",
    });
  };
