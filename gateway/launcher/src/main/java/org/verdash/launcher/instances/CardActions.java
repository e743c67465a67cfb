package org.verdash.launcher.instances;

import static org.verdash.app.Callback.on;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Callback;
import org.verdash.app.Context;
import org.verdash.launcher.instances.Card.Reader;
import org.verdash.launcher.instances.Shelf.Opened;

/**
 * What a person does with one instance of a list.
 *
 * @param shelf where it is
 */
record CardActions(Shelf shelf) {
  /** Opens and closes the field for a new name, and takes the keyboard along. */
  static final String TOGGLE =
      """
      (opened, cancelled) => {
        const id = dash_clientside.callback_context.triggered_id;
        if (!id) throw dash_clientside.PreventUpdate;
        const opens = id.part === 'rename';
        const part = (name) => document.getElementById(
          JSON.stringify({ key: id.key, part: name, rows: id.rows }));
        part('menu').parentElement.open = false;
        setTimeout(() => {
          const target = part(opens ? 'name' : 'menu');
          target?.focus();
          if (opens) target?.select?.();
        });
        return !opens;
      }\
      """;

  Callback[] callbacks() {
    return new Callback[] {
      on(Card.STAR.match())
          .state(Card.STARRED.match())
          .notAtStart()
          .set(Card.STARRED.match(), this::star),
      on(Card.RENAME.match(), Card.CANCEL.match())
          .notAtStart()
          .inBrowser(TOGGLE, Card.FORM.match()),
      on(Card.SAVE.match(), Card.ENTER.match())
          .state(Card.NAME.match(), Card.STARRED.match())
          .notAtStart()
          .run(
              (saved, entered, name, starred, ctx) -> rename(name, starred, ctx),
              Card.BODY.match()),
      on(Card.DELETE.match())
          .state(Card.STARRED.match())
          .notAtStart()
          .run((n, starred, ctx) -> delete(n, starred, ctx), Card.BODY.match().shared()),
      on(Card.POLICY.match())
          .state(Card.STARRED.match())
          .notAtStart()
          .run((n, starred, ctx) -> policy(n, starred, ctx), Card.BODY.match().shared()),
      on(Card.BACK.match())
          .state(Card.STARRED.match())
          .notAtStart()
          .run((n, starred, ctx) -> bringBack(n, starred, ctx), Card.BODY.match().shared())
    };
  }

  private String star(@Nullable Integer clicks, @Nullable String starred, Context ctx) {
    boolean on = !isStarred(starred);
    shelf.star(ctx.caller(), id(ctx), on);
    return String.valueOf(on);
  }

  private void rename(@Nullable String name, @Nullable String starred, Context ctx) {
    Opened renamed = shelf.rename(ctx.caller(), id(ctx), Objects.requireNonNullElse(name, ""));
    draw(renamed, starred, ctx);
    ctx.toast("Renamed to " + renamed.instance().name());
  }

  private void delete(@Nullable Integer clicks, @Nullable String starred, Context ctx) {
    if (clicks != null && clicks > 0) {
      draw(shelf.remove(ctx.caller(), id(ctx)), starred, ctx);
    }
  }

  private void policy(@Nullable Integer clicks, @Nullable String starred, Context ctx) {
    if (clicks != null && clicks > 0) {
      draw(shelf.otherPolicy(ctx.caller(), id(ctx)), starred, ctx);
    }
  }

  private void bringBack(@Nullable Integer clicks, @Nullable String starred, Context ctx) {
    if (clicks != null && clicks > 0) {
      Opened back = shelf.bringBack(ctx.caller(), id(ctx));
      draw(back, starred, ctx);
      ctx.toast(back.instance().name() + " is back");
    }
  }

  private void draw(Opened opened, @Nullable String starred, Context ctx) {
    Reader reader = new Reader(ctx.caller(), ctx.paths(), shelf.apps(), shelf.now());
    Card card = new Card(opened.instance(), opened.right(), isStarred(starred));
    ctx.set(Card.BODY.match(), card.body(reader));
  }

  private static boolean isStarred(@Nullable String pressed) {
    return "true".equals(pressed);
  }

  private static String id(Context ctx) {
    return Objects.requireNonNull(ctx.key(Card.rows()));
  }
}
