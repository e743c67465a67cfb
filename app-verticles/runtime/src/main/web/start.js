// Starts the renderer. A file of its own, because the page's content security policy allows no
// inline script; a global of this name, because Dash's pages have one.
var renderer = new DashRenderer();
