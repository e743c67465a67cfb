package org.verdash.runtime.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Library;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Paths;

/** What an app's page says of itself: metas, title, icon. Thread-safe. */
final class PageHead {
  private static final List<String> ICONS = List.of("favicon.ico", "favicon.svg", "favicon.png");
  private static final List<String> PICTURES =
      List.of("apng", "avif", "gif", "jpeg", "jpg", "png", "svg", "webp");

  private final App app;
  private final Set<String> own;

  PageHead(App app) {
    this.app = app;
    this.own =
        app.web().index().metas().stream()
            .flatMap(meta -> Stream.ofNullable(meta.get("name")))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The metas; what the app has itself takes the place of Verdash's.
   *
   * @param at the page of an app of several; null in another
   */
  String metas(Pages.@Nullable At at, Paths paths) {
    StringBuilder html = new StringBuilder();
    List<SortedMap<String, String>> metas = app.web().index().metas();
    if (metas.stream().noneMatch(meta -> meta.containsKey("charset"))) {
      html.append("<meta charset=\"utf-8\">\n");
    }
    named(html, "viewport", "width=device-width, initial-scale=1");
    if (at == null) {
      named(html, "description", app.about().description());
    } else {
      ofPage(html, at, paths);
    }
    metas.forEach(meta -> html.append(Html.element("meta", meta)));
    return html.toString();
  }

  private void ofPage(StringBuilder html, Pages.At at, Paths paths) {
    String title = title(at);
    String words = at.page().map(page -> page.description(at.visit())).orElse("");
    String description = words.isEmpty() ? app.about().description() : words;
    String picture = picture(at.page());
    String image = picture.isEmpty() ? "" : paths.asset(picture);
    named(html, "description", description);
    named(html, "twitter:card", image.isEmpty() ? "summary" : "summary_large_image");
    named(html, "twitter:title", title);
    named(html, "twitter:description", description);
    named(html, "twitter:image", image);
    property(html, "og:title", title);
    property(html, "og:type", "website");
    property(html, "og:description", description);
    property(html, "og:image", image);
  }

  private String picture(Optional<Page> page) {
    return page.map(Page::image)
        .filter(image -> !image.isEmpty())
        .or(() -> Optional.of(app.about().picture()).filter(picture -> !picture.isEmpty()))
        .or(() -> PICTURES.stream().map(type -> "logo." + type).filter(this::isAsset).findFirst())
        .orElse("");
  }

  private void named(StringBuilder html, String name, String content) {
    if (!content.isEmpty() && !own.contains(name)) {
      meta(html, "name", name, content);
    }
  }

  private static void property(StringBuilder html, String name, String content) {
    if (!content.isEmpty()) {
      meta(html, "property", name, content);
    }
  }

  private static void meta(StringBuilder html, String kind, String name, String content) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(kind, name);
    attributes.put("content", content);
    html.append(Html.element("meta", attributes));
  }

  /** The page's title, not escaped. */
  String title(Pages.@Nullable At at) {
    Pages pages = app.web().pages();
    return at == null || pages == null ? app.about().title() : pages.title(at);
  }

  /**
   * The icon.
   *
   * @param none address of the icon of apps that have none
   */
  String icon(Assets assets, String none) {
    Optional<String> icon = ICONS.stream().filter(this::isAsset).findFirst();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("rel", "icon");
    attributes.put("href", icon.map(assets::address).orElse(none));
    return Html.element("link", attributes);
  }

  private boolean isAsset(String path) {
    Library files = app.assets();
    return files != null && files.file(path).isPresent();
  }

  /** Makes addresses of the app's files, which browsers keep. */
  interface Assets {
    String address(String path);
  }
}
