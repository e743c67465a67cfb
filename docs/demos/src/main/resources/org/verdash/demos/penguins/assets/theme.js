// Bootstrap's theme has a dark side, which it shows when it is told to.
(function () {
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function tell() {
    document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light";
  }

  dark.addEventListener("change", tell);
  tell();
})();
