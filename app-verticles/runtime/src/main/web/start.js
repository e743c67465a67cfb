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
