package org.verdash.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text into plain values: {@code LinkedHashMap}, {@code ArrayList}, {@code String},
 * {@code Integer}, {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean} and null.
 */
public final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(256 * 1024 * 1024)
                  .build())
          .build();

  /** Where Jackson's messages name its own ways and settings; what people need is in the group. */
  private static final Pattern INSIDE =
      Pattern.compile("\\[Source: [^\\]]*; (line: [^\\]]*)]|, from `[^`]*`");

  private static final int LONGEST_QUOTE = 100;

  /** Most objects of a call have two or three entries. */
  private static final int FEW = 8;

  private final boolean exact;
  private final Most most;
  private int containers;
  private int values;

  private JsonReader(boolean exact, Most most) {
    this.exact = exact;
    this.most = most;
  }

  /**
   * How much a text may hold, so that one whose values would fill the memory is refused before they
   * do: in memory a value takes many times the bytes of its text.
   *
   * @param containers objects and lists
   * @param values values of every kind
   */
  public record Most(int containers, int values) {
    /** As much as the memory has. */
    public static final Most ANY = new Most(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Reads one JSON value; the caller owns the result.
   *
   * @throws IllegalArgumentException naming line and column when the text is no JSON, has a name
   *     twice, nests deeper than 200, or goes on behind the value
   */
  public static @Nullable Object read(Buffer text) {
    return read(text, Most.ANY);
  }

  /**
   * Reads one JSON value as {@link #read(Buffer)} does, unless it holds too much.
   *
   * @throws IllegalArgumentException as {@link #read(Buffer)} does, and when there is too much in
   *     it
   */
  public static @Nullable Object read(Buffer text, Most most) {
    return new JsonReader(false, most).all(text);
  }

  /**
   * Reads one JSON value as {@link #read} does, but numbers with a fraction or an exponent are
   * {@link Number}s that write themselves with the very text they were read from.
   *
   * @throws IllegalArgumentException as {@link #read} does, except that no number is too large
   */
  public static @Nullable Object readExact(Buffer text) {
    return new JsonReader(true, Most.ANY).all(text);
  }

  /**
   * The text that an object has as its very first entry, when the entry has this name; null when it
   * has another, or the text is no JSON so far. Looks no further, so that it takes no time.
   */
  public static @Nullable String firstText(Buffer json, String name) {
    try (JsonParser parser = FACTORY.createParser(json.getBytes())) {
      boolean found =
          parser.nextToken() == JsonToken.START_OBJECT
              && name.equals(parser.nextFieldName())
              && parser.nextToken() == JsonToken.VALUE_STRING;
      return found ? parser.getText() : null;
    } catch (IOException noJson) {
      return null;
    }
  }

  private @Nullable Object all(Buffer text) {
    try (JsonParser parser = FACTORY.createParser(text.getBytes())) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("not JSON: text behind the value");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + told(e), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  private @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("not JSON: the text is empty");
    }
    count(token);
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> exact ? new NumberText(parser.getText()) : finite(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("not JSON: unexpected " + token);
    };
  }

  private void count(JsonToken token) {
    if (token.isStructStart() && ++containers > most.containers()) {
      throw new IllegalArgumentException(
          "there are more than %d objects and lists".formatted(most.containers()));
    }
    if (++values > most.values()) {
      throw new IllegalArgumentException("there are more than %d values".formatted(most.values()));
    }
  }

  private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>(FEW);
    int size = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      map.put(name, value(parser));
      // Jackson would tell the same, but makes a set of names for each object.
      if (map.size() < ++size) {
        throw new JsonParseException(parser, "Duplicate field '" + quote(name) + "'");
      }
    }
    return map;
  }

  private List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return list;
  }

  private Number whole(JsonParser parser) throws IOException {
    boolean negativeZero = exact && parser.getText().equals("-0");
    return negativeZero ? new NumberText("-0") : parser.getNumberValue();
  }

  private static Double finite(JsonParser parser) throws IOException {
    double value = parser.getDoubleValue();
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "not JSON: the number " + quote(parser.getText()) + " is too large");
    }
    return value;
  }

  private static String quote(String text) {
    return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
  }

  // Jackson's own message describes the source, here and there and on further lines.
  private static String told(JsonProcessingException e) {
    String first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    String problem = INSIDE.matcher(first).replaceAll("$1");
    JsonLocation place = e.getLocation();
    return place == null
        ? problem
        : "%s (line %d, column %d)".formatted(problem, place.getLineNr(), place.getColumnNr());
  }
}
