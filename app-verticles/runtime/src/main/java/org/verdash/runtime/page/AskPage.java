package org.verdash.runtime.page;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.runtime.protocol.CallPaths;
import org.verdash.runtime.saved.InstanceRequest;
import org.verdash.runtime.saved.Instances;

/**
 * Asks what is to become of an instance that was saved with another version of the app's state. Its
 * content stands in a shadow root, as the styles of Verdash's own parts of a page do.
 */
final class AskPage {
  private static final String OFFER =
      "You can open it with what fits: the rest becomes what the app starts with, and its history"
          + " still has it. Or keep it as it is, and open a copy.";
  private static final String LOOK = "You can open a copy with what fits.";

  private final App app;
  private final PageFiles files;

  AskPage(App app, PageFiles files) {
    this.app = app;
    this.files = files;
  }

  AppReply answer(AppCall call, AppCall.InstanceRef instance) {
    AppReply.Head head =
        new AppReply.Head(
            409, "text/html; charset=utf-8", Map.of(), List.of(), "", List.of(), Map.of(), null);
    return new AppReply.Answer(head, Buffer.buffer(html(call, instance)));
  }

  private String html(AppCall call, AppCall.InstanceRef instance) {
    String root = CallPaths.root(call, app.prefix());
    String name = instance.name().isEmpty() ? instance.slug() : instance.name();
    return head(root, name) + body(call, instance, root, name);
  }

  private String head(String root, String name) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <link rel="icon" href="%s">
    %s</head>
    """
        .formatted(
            Html.escape(name),
            Html.escape(files.ours(root, "icon.svg")),
            Html.script(files.ours(root, "ask.js"), " defer"));
  }

  private String body(AppCall call, AppCall.InstanceRef instance, String root, String name) {
    return """
    <body>
    <verdash-ask data-path="%s">
    <template shadowrootmode="open">
    %s%s<main>
    <p class="app">%s</p>
    <h1>%s</h1>
    <p>The app has changed since this was saved, so that some of it may not fit any more. %s</p>
    <p class="problem" role="alert"></p>
    <div class="buttons">
    %s<a class="button" href="%s">Open the app anew</a>
    </div>
    </main>
    </template>
    </verdash-ask>
    </body>
    </html>
    """
        .formatted(
            Html.escape(call.page().publicPath()),
            Html.style(files.ours(root, "theme.css")),
            Html.style(files.ours(root, "ask.css")),
            Html.escape(app.about().title()),
            Html.escape(name),
            Instances.changes(instance) ? OFFER : LOOK,
            buttons(call, instance),
            Html.escape(CallPaths.base(call)));
  }

  private static String buttons(AppCall call, AppCall.InstanceRef instance) {
    boolean changes = Instances.changes(instance);
    String adopt = changes ? button("main", InstanceRequest.ADOPT_PATH, "Open with what fits") : "";
    String copy = button(changes ? "" : "main", InstanceRequest.COPY_PATH, "Open a copy");
    return call.caller().signedIn() ? adopt + copy : adopt;
  }

  private static String button(String kind, String path, String words) {
    return "<button type=\"button\" class=\"button %s\" data-to=\"%s\">%s</button>\n"
        .formatted(kind, path, words);
  }
}
