package org.verdash.launcher.dev;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Why there is no new build of a project, for a card on its pages.
 *
 * @param title one line of text
 * @param html what is below it; everything from outside is escaped
 */
public record Trouble(String title, String html) {
  private static final int MOST = 20;
  private static final String GOES_ON = "; the version before goes on";

  /** Sources that do not compile. */
  static Trouble of(List<Diagnostic<? extends JavaFileObject>> errors) {
    StringBuilder html = new StringBuilder("<div class=\"verdash-card\">");
    errors.stream().limit(MOST).forEach(error -> add(html, error));
    return new Trouble("It does not compile" + GOES_ON, html.append("</div>").toString());
  }

  /** An app that cannot be made of its classes. */
  public static Trouble of(Throwable thrown) {
    StringWriter stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack));
    String said = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    return new Trouble(
        "The app cannot be made" + GOES_ON,
        "<div class=\"verdash-card\"><p class=\"verdash-card-what\"><b>"
            + escape(thrown.getClass().getName())
            + "</b>: "
            + escape(said)
            + "</p><details><summary>The whole stack</summary><pre>"
            + escape(stack.toString())
            + "</pre></details></div>");
  }

  private static void add(StringBuilder html, Diagnostic<? extends JavaFileObject> error) {
    JavaFileObject source = error.getSource();
    String name = source == null ? "" : source.getName().replaceAll(".*[/\\\\]", "");
    html.append("<ol class=\"verdash-card-frames\"><li><code>");
    html.append(escape(error.getMessage(Locale.ENGLISH))).append("</code> <span>");
    html.append(escape(name)).append(':').append(error.getLineNumber());
    html.append("</span></li></ol>");
  }

  /** As pages are told. */
  Map<String, String> told(String id) {
    return Map.of("id", id, "title", title, "html", html);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
