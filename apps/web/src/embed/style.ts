/** The look, light and dark after the page's own `color-scheme`; every colour can be set from outside by its variable. */
export const style = `
:host { display: block; container-type: inline-size; font: 0.9375rem/1.45 system-ui, sans-serif;
  --ink: var(--prehosp-ink, light-dark(#14202e, #eef2f6)); --paper: var(--prehosp-paper, light-dark(#fff, #14181d));
  --quiet: var(--prehosp-quiet, light-dark(#4a5663, #b4bec9)); --rule: var(--prehosp-rule, light-dark(#c3ccd6, #47525e));
  --open: var(--prehosp-open, light-dark(#8c1d18, #ffb4ab)); --mark: var(--prehosp-mark, light-dark(#6b3fa0, #d9c2ff)); }
:host([hidden]) { display: none; }
section { color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: 0.75rem; }
section:empty { display: none; }

p, ul { margin: 0; padding: 0; list-style: none; }
section > * + * { margin-block-start: 0.6rem; }
.head { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; color: var(--quiet); }
.mark { color: var(--paper); background: var(--mark); padding: 0 0.5rem; border-radius: 3px; letter-spacing: 0.06em; }
.edition { font-weight: 600; color: var(--ink); }
.duty { border-inline-start: 4px solid var(--rule); padding-inline-start: 0.6rem; }
.open { border-color: var(--open); font-weight: 600; }
.question { border: 1px dashed var(--rule); padding: 0.3rem 0.6rem; }
.title { font-weight: 700; }
.list > ul > li { border-block-start: 1px solid var(--rule); display: flex; gap: 0.5rem; align-items: start; padding-block: 0.25rem; }
.list > ul > .step { display: block; }
details { flex: 1; min-inline-size: 0; }
summary { cursor: pointer; padding-block: 0.25rem; overflow-wrap: anywhere; }
.proposed summary { font-weight: 600; }
details ul { padding: 0.25rem 0 0.5rem 1.1rem; }
.settle { font-weight: 600; }
small, .quiet { color: var(--quiet); font-size: 0.8125rem; }
button { font: inherit; color: inherit; background: none; border: 1px solid currentcolor; border-radius: 4px; padding: 0.3rem 0.6rem; min-block-size: 2rem; cursor: pointer; }
:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
@container (max-width: 26rem) { .list > ul > li { flex-direction: column; } }
`;
