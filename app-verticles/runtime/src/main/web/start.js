// Starts the renderer. A file of its own, because the page's content security policy allows no
// inline script; a global of this name, because Dash's pages have one. The renderer wants every
// hook named, those that nobody has as null.
var renderer = new DashRenderer({
  layout_pre: null,
  layout_post: null,
  request_pre: null,
  request_post: null,
  callback_resolved: null,
  request_refresh_jwt: null,
  ...window._verdash_hooks,
});

// The maps of a chart: plotly.js would fetch their outlines from its maker's server; the house has
// them beside its plotly.js. That is loaded when the first chart needs it, hence the listener, which
// is told before the chart is. A chart that names a topojsonURL of its own keeps it.
(() => {
  'use strict';

  const config = JSON.parse(document.getElementById('_dash-config').textContent);
  const topojsonURL = new URL('topojson/', new URL(config.plotlyjs_url, document.baseURI)).href;
  const tell = () => {
    window.Plotly?.setPlotConfig?.({ topojsonURL });
    return Boolean(window.Plotly);
  };
  const loaded = ({ target }) => {
    if (target.localName === 'script' && tell()) document.removeEventListener('load', loaded, true);
  };
  if (!tell()) document.addEventListener('load', loaded, true);
})();
