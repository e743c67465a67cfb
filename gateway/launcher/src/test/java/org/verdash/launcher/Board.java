package org.verdash.launcher;

import io.vertx.core.json.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.verdash.launcher.InstanceClient.Ask;

/** An app whose callback sets, patches and clears as it is told, and what that does by itself. */
final class Board {
  /** Its factory; WORK is a folder where two calls meet. */
  static final String APP =
      """
      package sample;
      import java.nio.file.*;
      import java.util.List;
      import org.verdash.app.*;
      import org.verdash.dcc.Input;
      import org.verdash.html.Html;
      public class Board implements AppFactory {
        private static final Prop<String> TYPED = Input.value("typed");
        private static final Prop<String> ORDER = Input.value("order");
        private static final Prop<String> LEFT = Prop.of("left", "title", Type.TEXT);
        private static final Prop<String> RIGHT = Prop.of("right", "title", Type.TEXT);
        private static final Prop<Integer> SUM = Prop.of("sum", "title", Type.INT);
        private static final Prop<Object> LIST = Prop.of("list", "data", Type.ANY);
        public App create(AppHost host) {
          return App.named("board").concurrency(32).retryable()
              .layout(Html.div(Html.div().id("left"), Html.div().id("right")))
              .callback(Callback.on(ORDER, TYPED).run(Board::run, LEFT, RIGHT, SUM, LIST))
              .track(TYPED, LEFT, RIGHT, SUM, LIST).build();
        }
        private static void run(String order, String typed, Context ctx) throws Exception {
          switch (order) {
            case "left" -> ctx.set(LEFT, typed);
            case "right" -> ctx.set(RIGHT, typed);
            case "both" -> ctx.set(LEFT, typed).set(RIGHT, typed);
            case "append" -> ctx.patch(LIST, list -> list.append(typed));
            case "add" -> ctx.patch(SUM, sum -> sum.add(Integer.parseInt(typed)));
            case "all" -> ctx.set(LEFT, typed).patch(LIST, list -> list.prepend(typed));
            case "reset" -> ctx.set(LIST, List.of()).set(SUM, 0);
            case "clear" -> ctx.set(LEFT, null);
            case "discard" -> ctx.set(LEFT, "lost").discard();
            case "meet-left" -> { meet("left", "right"); ctx.set(LEFT, typed); }
            case "meet-right" -> { meet("right", "left"); ctx.set(RIGHT, typed); }
            default -> throw new IllegalArgumentException(order);
          }
        }
        private static void meet(String me, String other) throws Exception {
          Files.createFile(Path.of("WORK", me));
          while (!Files.exists(Path.of("WORK", other))) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            if (Thread.interrupted()) { throw new InterruptedException(me); }
          }
        }
      }
      """;

  private static final List<String> ORDERS =
      List.of("left", "right", "both", "append", "add", "all", "reset", "clear", "discard");
  private static final List<String> OUTPUTS =
      List.of("left.title", "right.title", "sum.title", "list.data");

  private final Map<String, @Nullable Object> values = new HashMap<>();

  /**
   * What one call is told to do.
   *
   * @param order what
   * @param typed with which text, a number that no other call has
   */
  record Order(String order, String typed) {
    static Order random(Random random, int number) {
      return new Order(ORDERS.get(random.nextInt(ORDERS.size())), "" + number);
    }

    Ask ask() {
      return new Ask(
          OUTPUTS,
          new TreeMap<>(Map.of("order.value", order, "typed.value", typed)),
          List.of("order.value", "typed.value"));
    }
  }

  /** The order that makes the sum a number and the list a list, on which the others work. */
  static Order first() {
    return new Order("reset", "0");
  }

  /** Does it; answers the properties that are other than before. */
  Map<String, @Nullable Object> apply(Order told) {
    Map<String, @Nullable Object> before = new HashMap<>(values);
    String typed = told.typed();
    values.put("typed.value", typed);
    switch (told.order()) {
      case "left" -> values.put("left.title", typed);
      case "right" -> values.put("right.title", typed);
      case "both" -> {
        values.put("left.title", typed);
        values.put("right.title", typed);
      }
      case "append" -> values.put("list.data", list().add(typed));
      case "add" ->
          values.merge("sum.title", Integer.parseInt(typed), (a, b) -> (Integer) a + (Integer) b);
      case "all" -> {
        values.put("left.title", typed);
        values.put("list.data", new JsonArray().add(typed).addAll(list()));
      }
      case "reset" -> {
        values.put("list.data", new JsonArray());
        values.put("sum.title", 0);
      }
      case "clear" -> values.put("left.title", null);
      default -> {}
    }
    Map<String, @Nullable Object> changed = new HashMap<>(values);
    changed
        .entrySet()
        .removeIf(
            now ->
                before.containsKey(now.getKey())
                    && Objects.equals(before.get(now.getKey()), now.getValue()));
    return changed;
  }

  /** What is there now. */
  Map<String, @Nullable Object> values() {
    return values;
  }

  private JsonArray list() {
    return ((JsonArray) Objects.requireNonNull(values.get("list.data"))).copy();
  }
}
