/* How the bar fits to the app around it: its light, and what the app has fixed to the window's top. */

const REST_MS = 300; // so often at most it is looked
const LARGE = 0.6; // of the window: a header or a column is that long, what pops up is not
const OPAQUE = /^rgb\((\d+), (\d+), (\d+)\)$/;
const DARK = 70; // of 255

/** Looks after each change of the page. The host stands beside the body. */
export function fit(host) {
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', () => fit(host)); // the app is not there yet
    return;
  }
  let later = 0;
  const root = document.documentElement;
  const app = document.getElementById('react-entry-point');

  function look() {
    later = 0;
    host.style.colorScheme = light();
    if (app && host.getBoundingClientRect().top >= 0) makeWay();
  }

  function soon() {
    later = later || setTimeout(look, REST_MS);
  }

  /** An app that is dark need not have said so with color-scheme, or only of its body. */
  function light() {
    if (getComputedStyle(root).colorScheme !== 'normal') return '';
    const { colorScheme, backgroundColor } = getComputedStyle(document.body);
    if (colorScheme !== 'normal') return colorScheme;
    const [, red, green, blue] = OPAQUE.exec(backgroundColor) ?? OPAQUE.exec(getComputedStyle(root).backgroundColor) ?? [];
    return 0.3 * red + 0.59 * green + 0.11 * blue < DARK ? 'dark' : '';
  }

  /** A header or a column that would lie on the bar begins below it, and the bar stays above it. */
  function makeWay() {
    const height = host.offsetHeight;
    for (const part of [0.01, 0.25, 0.5, 0.75, 0.99]) {
      const above = document.elementsFromPoint(part * innerWidth, height / 2);
      above.splice(above.indexOf(host) >>> 0);
      above.filter((node) => app.contains(node)).map(fixed).filter(Boolean).forEach((node) => {
        node.style.setProperty('top', `${height + parseFloat(getComputedStyle(node).top)}px`, 'important');
        host.classList.add('stays');
      });
    }
  }

  /** What is fixed near the top, and neither covers the window nor merely pops up. */
  function fixed(node) {
    for (let each = node; each !== app; each = each.parentElement) {
      const { position, top } = getComputedStyle(each);
      if (position !== 'fixed') continue;
      const box = each.getBoundingClientRect();
      const [wide, high] = [box.width / innerWidth, box.height / innerHeight];
      const fits = Math.max(wide, high) > LARGE && Math.min(wide, high) < LARGE;
      return fits && Math.abs(parseFloat(top) - box.top) < 1 ? each : null;
    }
    return null;
  }

  if (app) new MutationObserver(soon).observe(app, { childList: true, subtree: true });
  const dressed = new MutationObserver(soon);
  [root, document.body].forEach((node) => dressed.observe(node, { attributes: true }));
  addEventListener('resize', soon);
  addEventListener('scroll', soon, { passive: true });
  addEventListener('load', soon);
  look();
}
