package org.verdash.gateway.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of HTML with named slots such as <code>{title}</code>, split once and filled often.
 *
 * <p>Text is escaped as it enters. A slot that starts the value of {@code href}, {@code src} or
 * {@code action} takes only a path on our own host. Immutable and thread-safe.
 */
final class Template {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|src|action)=\"$");

  private final List<Piece> pieces;
  private final String end;
  private final int markupChars;

  private Template(List<Piece> pieces, String end) {
    this.pieces = List.copyOf(pieces);
    this.end = end;
    this.markupChars = end.length() + pieces.stream().mapToInt(p -> p.before().length()).sum();
  }

  /** Returns the template that {@code text} describes. */
  static Template of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher slot = SLOT.matcher(text);
    int from = 0;
    while (slot.find()) {
      String before = text.substring(from, slot.start());
      pieces.add(new Piece(before, slot.group(1), ADDRESS.matcher(before).find()));
      from = slot.end();
    }
    return new Template(pieces, text.substring(from));
  }

  /** Returns a filling with text in the slot {@code name}; fails as {@link Filling#with} does. */
  Filling with(String name, String text) {
    return new Filling().with(name, text);
  }

  /** Returns a filling with markup in the slot {@code name}; fails as {@link Filling#with} does. */
  Filling with(String name, Html html) {
    return new Filling().with(name, html);
  }

  /** Markup, then a slot. */
  private record Piece(String before, String slot, boolean address) {}

  /** What goes into the slots; for one thread. */
  final class Filling {

    private final Map<String, Html> values = new HashMap<>();

    private Filling() {}

    /**
     * Escapes {@code text} into the slot.
     *
     * @throws IllegalArgumentException when there is no such slot, or when it is an address and the
     *     text is not a path on our own host
     */
    Filling with(String name, String text) {
      if (piece(name).address()) {
        requirePath(name, text);
      }
      values.put(name, Html.escaped(text));
      return this;
    }

    /**
     * Puts markup into the slot.
     *
     * @throws IllegalArgumentException when there is no such slot, or when it is an address
     */
    Filling with(String name, Html html) {
      if (piece(name).address()) {
        throw new IllegalArgumentException("slot " + name + " is an address and takes text only");
      }
      values.put(name, html);
      return this;
    }

    /**
     * Returns the filled template.
     *
     * @throws IllegalArgumentException when a slot was left empty
     */
    Html html() {
      int valueChars = values.values().stream().mapToInt(html -> html.markup().length()).sum();
      StringBuilder out = new StringBuilder(markupChars + valueChars);
      for (Piece piece : pieces) {
        Html value = values.get(piece.slot());
        if (value == null) {
          throw new IllegalArgumentException("slot " + piece.slot() + " was not filled");
        }
        out.append(piece.before()).append(value.markup());
      }
      return new Html(out.append(end).toString());
    }

    private Piece piece(String name) {
      return pieces.stream()
          .filter(piece -> piece.slot().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no slot " + name));
    }
  }

  /** Browsers read {@code //host}, {@code /\host} and both with tabs inside as another host. */
  private static void requirePath(String name, String text) {
    boolean path = text.startsWith("/") && !text.startsWith("//") && text.indexOf('\\') < 0;
    if (!path || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw new IllegalArgumentException("slot " + name + " takes a path on our own host");
    }
  }
}
