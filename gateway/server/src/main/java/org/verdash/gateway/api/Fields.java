package org.verdash.gateway.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of a body. Every reader fails with a refusal that names the field. */
final class Fields {
  private static final int MOST_SOMEBODY = 500;

  private final JsonObject all;

  private Fields(JsonObject all) {
    this.all = all;
  }

  /** The fields of the JSON object; an empty body has none. */
  static Fields of(Buffer body, Set<String> known) {
    JsonObject all = body.length() == 0 ? new JsonObject() : object(body);
    for (String name : all.fieldNames()) {
      if (!known.contains(name)) {
        throw RefusedException.malformed("Field " + cut(name) + " is not known here.");
      }
    }
    return new Fields(all);
  }

  private static JsonObject object(Buffer body) {
    try {
      return body.toJsonObject();
    } catch (DecodeException | ClassCastException noObject) {
      throw RefusedException.malformed("The body must be a JSON object.");
    }
  }

  private static String cut(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }

  /** Whether no field came. */
  boolean none() {
    return all.isEmpty();
  }

  Optional<String> text(String name) {
    return of(
        name, "text", value -> value instanceof String text ? Optional.of(text) : Optional.empty());
  }

  /** A text of at most that many characters. */
  Optional<String> text(String name, int most) {
    Optional<String> text = text(name);
    if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > most) {
      throw RefusedException.unfit("Field " + name + " may have at most " + most + " characters.");
    }
    if (text.isPresent() && text.get().chars().anyMatch(Character::isISOControl)) {
      throw RefusedException.unfit("Field " + name + " may not have control characters.");
    }
    return text;
  }

  /** A subject or a role, as a token may name them; not blank. */
  Optional<String> somebody(String name) {
    Optional<String> text = text(name, MOST_SOMEBODY).filter(each -> !each.isBlank());
    if (text.isPresent() && !Names.fit(text.get())) {
      throw RefusedException.unfit(
          "Field " + name + " may have at most " + Names.MOST_BYTES + " bytes.");
    }
    return text;
  }

  Optional<String> oneOf(String name, List<String> words) {
    Optional<String> text = text(name);
    if (text.isPresent() && !words.contains(text.get())) {
      throw RefusedException.noneOf("Field " + name, words);
    }
    return text;
  }

  Optional<Boolean> flag(String name) {
    return of(
        name,
        "true or false",
        value -> value instanceof Boolean b ? Optional.of(b) : Optional.empty());
  }

  /** A whole number, not below zero. */
  Optional<Long> number(String name) {
    return of(
        name,
        "a whole number",
        value ->
            (value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0
                ? Optional.of(((Number) value).longValue())
                : Optional.empty());
  }

  long neededNumber(String name) {
    return number(name).orElseThrow(() -> missing(name, "a whole number"));
  }

  /** A moment as RFC 3339 writes it. */
  Optional<Instant> moment(String name) {
    return text(name).map(text -> moment(name, text));
  }

  private static Instant moment(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw missing(name, "a moment such as 2026-12-31T23:59:59Z");
    }
  }

  private <T> Optional<T> of(String name, String kind, Function<Object, Optional<T>> read) {
    Object value = all.getValue(name);
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> found = read.apply(value);
    if (found.isEmpty()) {
      throw missing(name, kind);
    }
    return found;
  }

  private static RefusedException missing(String name, String kind) {
    return RefusedException.malformed("Field " + name + " must be " + kind + ".");
  }
}
