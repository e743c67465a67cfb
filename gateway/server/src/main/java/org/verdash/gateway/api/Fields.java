package org.verdash.gateway.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.verdash.state.Titles;

/** The fields of a body. Every reader fails with a refusal that names the field. */
final class Fields {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_SOMEBODY = 500;

  /** Stands for what no field here is: null, an object, an array, a number that is not whole. */
  private static final Object OTHER = new Object();

  private final Map<String, Object> all;

  private Fields(Map<String, Object> all) {
    this.all = all;
  }

  /** The fields of the JSON object; an empty body has none. */
  static Fields of(Buffer body, Set<String> known) {
    Map<String, Object> all = new HashMap<>();
    if (body.length() > 0) {
      try (JsonParser parser = JSON.createParser(body.getBytes())) {
        read(parser, known, all);
      } catch (IOException noJson) {
        throw noObject();
      }
    }
    return new Fields(all);
  }

  private static RefusedException noObject() {
    return RefusedException.malformed("The body must be a JSON object.");
  }

  private static void read(JsonParser parser, Set<String> known, Map<String, Object> into)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw noObject();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (!known.contains(name)) {
        throw RefusedException.malformed("Field " + cut(name) + " is not known here.");
      }
      if (into.put(name, value(parser)) != null) {
        throw RefusedException.malformed("Field " + name + " comes twice.");
      }
    }
    if (parser.nextToken() != null) {
      throw noObject();
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == NumberType.BIG_INTEGER ? OTHER : parser.getLongValue();
      default -> {
        parser.skipChildren();
        yield OTHER;
      }
    };
  }

  private static String cut(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }

  Optional<String> text(String name) {
    return of(
        name,
        "text",
        value ->
            value instanceof String text ? Optional.of(written(name, text)) : Optional.empty());
  }

  // Half a character would be stored as another one, and so stand for something else.
  private static String written(String name, String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw RefusedException.unfit("Field " + name + " has half a character in it.");
    }
    return text;
  }

  /** What people call something, without space around. */
  Optional<String> title(String name) {
    Optional<String> text = text(name).map(String::strip);
    text.flatMap(Titles::problem)
        .ifPresent(
            why -> {
              throw RefusedException.unfit("Field " + name + " " + why + ".");
            });
    return text;
  }

  private static String plain(String name, String text) {
    if (text.codePointCount(0, text.length()) > MOST_SOMEBODY) {
      throw RefusedException.unfit(
          "Field " + name + " may have at most " + MOST_SOMEBODY + " characters.");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw RefusedException.unfit("Field " + name + " may not have control characters.");
    }
    return text;
  }

  /** A subject or a role, as a token may name them; one of which nothing can be seen is none. */
  Optional<String> somebody(String name) {
    Optional<String> text = text(name).map(each -> plain(name, each)).filter(Names::canBeSeen);
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
            value instanceof Long number && number >= 0 ? Optional.of(number) : Optional.empty());
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
    Object value = all.get(name);
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
