import * as z from "zod";

// The hub forbids eval by CSP; zod would try it once to see, and the browser would report a breach. Imported before any schema is made.
z.config({ jitless: true });
