/** A square of the service's own for tabs of a browser: two who talk. */
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4.5 8h7" stroke="#8a8f98" stroke-width="2"/>' +
  '<circle cx="4" cy="8" r="3.5" fill="#c8102e"/><circle cx="12" cy="8" r="3.5" fill="#1f5fa8"/></svg>';

export const icon = { svg, address: '/icon.svg' };
