package org.verdash.runtime.dev;

import io.vertx.core.buffer.Buffer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppReply;

/**
 * Tells a page's author what went wrong in their code: a piece of HTML for a card of the renderer's
 * developer tools, in which everything that came from outside is escaped. Thread-safe.
 */
final class ErrorCards {
  /** Marks an answer that the page need not explain in words of its own. */
  static final String HEADER = "X-Verdash-Card";

  private static final int LONGEST_MESSAGE = 4_000;
  private static final int MOST_CAUSES = 8;

  private final AuthorFrames frames;

  /**
   * Cards for an app.
   *
   * @param classes where its classes are from
   */
  ErrorCards(ClassLoader classes) {
    this.frames = new AuthorFrames(classes);
  }

  /** The card of a problem, with its status; does not fail. */
  AppReply answer(AppReply.Problem problem, @Nullable Throwable cause) {
    Buffer html = Buffer.buffer(html(problem, cause));
    AppReply.Head plain = AppReply.Head.of(problem.status(), "text/html; charset=utf-8");
    AppReply.Head head =
        new AppReply.Head(
            plain.status(),
            plain.type(),
            Map.of(HEADER, "1"),
            plain.cookies(),
            plain.cache(),
            plain.csp(),
            plain.timings(),
            plain.savedRevision());
    return new AppReply.Answer(head, html);
  }

  private String html(AppReply.Problem problem, @Nullable Throwable cause) {
    StringBuilder html = new StringBuilder(2048);
    html.append("<div class=\"verdash-card\">");
    boolean own = cause == null || !problem.detail().isEmpty();
    if (own) {
      html.append("<p class=\"verdash-card-what\"><b>").append(escape(problem.title()));
      html.append("</b> ").append(escape(problem.detail())).append("</p>");
    }
    if (cause != null) {
      thrown(html, cause, own);
    }
    if (!problem.incident().isEmpty()) {
      html.append("<p class=\"verdash-card-incident\">Incident ")
          .append(escape(problem.incident()));
      html.append(", as in the log.</p>");
    }
    return html.append("</div>").toString();
  }

  private void thrown(StringBuilder html, Throwable cause, boolean told) {
    Throwable each = cause;
    for (int i = 0; each != null && i < MOST_CAUSES; i++) {
      if (i > 0 || !told) {
        what(html, each, i > 0 ? "caused by " : "");
      }
      own(html, frames.of(each));
      each = each.getCause();
    }
    html.append("<details><summary>The whole stack</summary><pre>");
    html.append(escape(stack(cause))).append("</pre></details>");
  }

  private static void what(StringBuilder html, Throwable thrown, String before) {
    String message = thrown.getMessage();
    html.append("<p class=\"verdash-card-what\">").append(before).append("<b>");
    html.append(escape(thrown.getClass().getName())).append("</b>");
    if (message != null) {
      html.append(": ").append(escape(cut(message)));
    }
    html.append("</p>");
  }

  private static void own(StringBuilder html, List<StackTraceElement> frames) {
    if (frames.isEmpty()) {
      return;
    }
    html.append("<ol class=\"verdash-card-frames\">");
    for (StackTraceElement frame : frames) {
      html.append("<li><code>").append(escape(AuthorFrames.method(frame)));
      html.append("</code> <span>").append(escape(AuthorFrames.place(frame)));
      html.append("</span></li>");
    }
    html.append("</ol>");
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + " ...";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
