package org.verdash.runtime.page;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.verdash.app.App;
import org.verdash.app.External;
import org.verdash.app.Library;
import org.verdash.app.Paths;
import org.verdash.bundle.Bundles;

/**
 * The style sheets and scripts of an app's page, in Dash's order (dash-protocol 1.4). Thread-safe.
 */
final class PageFiles {
  /** Below it are the files that are made of inline functions. */
  private static final String INLINE = "_verdash/";

  private final App app;
  private final PageLibraries libraries;

  PageFiles(App app, PageLibraries libraries) {
    this.app = app;
    this.libraries = libraries;
  }

  String styles(String root, String assets) {
    StringBuilder html = new StringBuilder();
    html.append(Html.style(ours(root, "look.css")));
    for (External style : app.web().index().styles()) {
      SortedMap<String, String> attributes = new TreeMap<>(style.attributes());
      attributes.put("href", style.url());
      attributes.putIfAbsent("rel", "stylesheet");
      html.append(Html.element("link", attributes));
    }
    libraries.components().forEach(library -> styles(html, root, library));
    files(html, assets, Html::isStyle);
    return html.toString();
  }

  String scripts(String root, String assets) {
    StringBuilder html = new StringBuilder();
    scripts(html, root, libraries.foundation());
    for (External script : app.web().index().scripts()) {
      SortedMap<String, String> attributes = new TreeMap<>(script.attributes());
      attributes.put("src", script.url());
      html.append(Html.element("script", attributes).stripTrailing()).append("</script>\n");
    }
    List<Library> components = libraries.components();
    List<Library> own = components.subList(0, components.indexOf(Bundles.RENDERER));
    own.forEach(library -> scripts(html, root, library));
    files(html, assets, path -> !Html.isStyle(path) && !path.startsWith(INLINE));
    components.stream().skip(own.size()).forEach(library -> scripts(html, root, library));
    files(html, assets, path -> path.startsWith(INLINE));
    html.append(Html.script(ours(root, "controls.js"), ""));
    return html.toString();
  }

  /** The address of a file of Verdash's own. */
  String ours(String root, String path) {
    return root + libraries.page().url(path).substring(1);
  }

  /** The address under which a browser keeps one of the app's files. */
  String asset(String assets, String path) {
    Library own = app.assets();
    String hash = own == null ? "" : '~' + own.hash() + '/';
    return assets + hash + Paths.encoded(path);
  }

  private void files(StringBuilder html, String assets, Predicate<String> wanted) {
    Library own = app.assets();
    if (own == null) {
      return;
    }
    for (String path : own.scripts().stream().filter(wanted).toList()) {
      String href = asset(assets, path);
      String attributes = path.endsWith(".mjs") ? " type=\"module\"" : "";
      html.append(Html.isStyle(path) ? Html.style(href) : Html.script(href, attributes));
    }
  }

  static void styles(StringBuilder html, String root, Library library) {
    library.scripts().stream()
        .filter(Html::isStyle)
        .forEach(path -> html.append(Html.style(root + library.url(path).substring(1))));
  }

  static void scripts(StringBuilder html, String root, Library library) {
    library.scripts().stream()
        .filter(path -> !Html.isStyle(path))
        .forEach(path -> html.append(Html.script(root + library.url(path).substring(1), "")));
  }
}
