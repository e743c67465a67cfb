// The graph keeps its size when its place gets another one: it is fitted in again.
(function () {
  function fit() {
    var place = document.getElementById("network");
    if (!place || !place._cyreg) return;
    place._cyreg.cy.resize();
    place._cyreg.cy.fit(undefined, 24);
  }

  var soon = 0;
  window.addEventListener("resize", function () {
    clearTimeout(soon);
    soon = setTimeout(fit, 150);
  });
})();
