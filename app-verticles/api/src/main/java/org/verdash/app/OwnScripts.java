package org.verdash.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Scripts that Verdash makes of the app's inline functions: a file each, so that one that cannot be
 * read breaks nothing else, and none in the page, whose policy allows no inline script.
 */
final class OwnScripts {
  private OwnScripts() {}

  static void add(
      Assets assets, List<Callback> callbacks, Map<RendererHook, ClientsideFunction> hooks) {
    callbacks.stream()
        .flatMap(callback -> callback.clientside().stream())
        .filter(ClientsideFunction::isInline)
        .forEach(function -> own(assets, "functions/" + function.name(), function(function)));
    hooks.forEach((hook, function) -> own(assets, "hooks/" + hook.key(), hook(hook, function)));
  }

  private static void own(Assets assets, String name, String script) {
    assets.own(name + ".js", script.getBytes(StandardCharsets.UTF_8));
  }

  // No names beside the author's, and a last line of its own for a comment at the source's end.
  private static String function(ClientsideFunction function) {
    return "((window.dash_clientside ??= {}).%s ??= {})['%s'] =\n%s\n;\n"
        .formatted(function.namespace(), function.name(), function.source());
  }

  private static String hook(RendererHook hook, ClientsideFunction function) {
    String value =
        function.isInline()
            ? function.source()
            : "(...args) => window.dash_clientside.%s(...args)".formatted(function);
    return "(window._verdash_hooks ??= {}).%s =\n%s\n;\n".formatted(hook.key(), value);
  }
}
