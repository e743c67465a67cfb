package org.verdash.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What all pages share: head, mark, styles. Immutable and thread-safe. */
final class Frame {

  private static final Template PAGE =
      Template.of(
          """
          <!doctype html>
          <html lang="en">
          <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <meta name="robots" content="noindex">
          <title>{title}</title>
          <link rel="icon" type="image/svg+xml" href="{mark}">
          <link rel="stylesheet" href="{look}">
          <link rel="stylesheet" href="{css}">
          {scripts}</head>
          <body class="{kind}">
          {body}</body>
          </html>
          """);

  private static final Template SCRIPT =
      Template.of(
          """
          <script src="{src}" defer></script>
          """);

  private static final Template BRAND =
      Template.of(
          """
          <a class="brand" href="{home}"><img src="{mark}" alt="" width="28" height="28">Verdash</a>
          """);

  private final PageFiles files;

  Frame(PageFiles files) {
    this.files = files;
  }

  /**
   * A page without its frame.
   *
   * @param kind {@code home}, {@code single} or {@code window}
   * @param scripts paths of its scripts, in order
   */
  record Content(String title, String kind, Html body, List<String> scripts) {}

  String page(Content content) {
    return PAGE.with("title", content.title() + " · Verdash")
        .with("mark", gateway("mark.svg"))
        .with("look", gateway("look.css"))
        .with("css", gateway("gateway.css"))
        .with("scripts", scripts(content.scripts()))
        .with("kind", content.kind())
        .with("body", content.body())
        .html()
        .markup();
  }

  /** The mark and the name, as a link to the gallery. */
  Html brand() {
    return BRAND.with("home", own("/")).with("mark", gateway("mark.svg")).html();
  }

  /** One of our own paths as a browser has to write it. */
  String own(String path) {
    return files.base() + path;
  }

  /** The sign-in that leads back to a path, which is as browsers see it. */
  String signInAndReturn(String path) {
    return own("/login?return=") + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  String gateway(String file) {
    return files.gateway() + file;
  }

  String shared(String file) {
    return files.page() + file;
  }

  private static Html scripts(List<String> paths) {
    return Html.joined(paths.stream().map(path -> SCRIPT.with("src", path).html()).toList());
  }
}
