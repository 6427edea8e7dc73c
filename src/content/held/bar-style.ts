/**
 * How the bar looks. System colours follow forced colours by themselves; lengths and sides are logical, for both directions.
 * The host's rules are marked important: a page's own rules for its elements win over a shadow root's otherwise.
 */
export const barStyle = `
:host {
  all: initial !important;
  display: block !important;
  flex: 0 0 auto !important;
  grid-column: 1 / -1 !important;
  position: sticky !important;
  inset-block-end: 0 !important;
  z-index: 2147483647 !important;
}
:host(.beside) { position: fixed !important; inset: auto var(--end) var(--below) var(--start) !important; }
section {
  color-scheme: light dark;
  font: 14px/1.45 system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
  background: light-dark(#f6f8f8, #1b2128);
  color: light-dark(#14201f, #eef2f4);
  border: 1px solid light-dark(#6d7a7a, #8b98a5);
  border-inline-start: 4px solid light-dark(#0b6b58, #5fd6b8);
  border-radius: 8px;
  padding: 8px 12px;
  margin: 4px;
  max-block-size: 40vh;
  overflow: auto;
  box-sizing: border-box;
}
p, ul { margin: 0; padding: 0; list-style: none; }
/* Its words come a moment later: the buttons are not moved by them. */
[role='status'] { min-block-size: 1.45em; }
dialog { position: static; visibility: hidden; block-size: 0; inline-size: auto; overflow: clip; margin: 0; padding: 0; border: 0; color: inherit; background: none; }
section:has(dialog:not([open])):not(:has(dialog[open])) { display: none; }
li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding-block: 4px; border-block-start: 1px solid light-dark(#d3dada, #343d47); }
.about { flex: 1 1 16em; min-inline-size: 0; overflow-wrap: anywhere; }
.about p { color: light-dark(#4a5857, #b4bfc8); font-size: 13px; }
.about p.why { color: light-dark(#a8201a, #ff9d94); }
.name { font-weight: 600; }
.choices, .all { display: flex; flex-wrap: wrap; gap: 4px; }
.all { justify-content: flex-end; padding-block-start: 4px; }
button {
  font: inherit;
  color: inherit;
  background: light-dark(#ffffff, #14181d);
  border: 1px solid light-dark(#6d7a7a, #8b98a5);
  border-radius: 6px;
  padding: 3px 12px;
  min-block-size: 28px;
  cursor: pointer;
}
button:hover { background: light-dark(#dff1ec, #17352f); }
:focus-visible { outline: 2px solid light-dark(#0b6b58, #5fd6b8); outline-offset: 2px; }
button[aria-pressed='true'] { background: light-dark(#0b6b58, #5fd6b8); color: light-dark(#ffffff, #06251d); }
@media (forced-colors: active) {
  button[aria-pressed='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  :focus-visible { outline-color: Highlight; }
}
`;
