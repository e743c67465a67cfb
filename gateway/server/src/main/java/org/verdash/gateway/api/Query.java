package org.verdash.gateway.api;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a request. Every reader fails with a refusal that names the parameter. */
final class Query {
  private static final int MOST_TEXT_BYTES = 200;

  private final Map<String, List<String>> all;

  private Query(Map<String, List<String>> all) {
    this.all = all;
  }

  /** The parameters, of which none may be unknown or come twice. */
  static Query of(HttpServerRequest request, Set<String> known) {
    Map<String, List<String>> all;
    try {
      all = new QueryStringDecoder(request.uri()).parameters();
    } catch (IllegalArgumentException notEncoded) {
      throw RefusedException.malformed("The parameters are not well encoded.");
    }
    all.forEach((name, values) -> check(known, name, values.size()));
    return new Query(all);
  }

  private static void check(Set<String> known, String name, int times) {
    if (!known.contains(name)) {
      throw RefusedException.malformed("Parameter " + cut(name) + " is not known here.");
    }
    if (times > 1) {
      throw RefusedException.malformed("Parameter " + name + " comes twice.");
    }
  }

  private static String cut(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }

  /** The text; empty without one. */
  String text(String name) {
    String text = String.join("", all.getOrDefault(name, List.of()));
    if (text.indexOf('\0') >= 0) {
      throw RefusedException.malformed("Parameter " + name + " may not have a NUL character.");
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_TEXT_BYTES) {
      throw RefusedException.malformed(
          "Parameter " + name + " may have at most " + MOST_TEXT_BYTES + " bytes.");
    }
    return text;
  }

  /** One of the words; the first one without the parameter. */
  String oneOf(String name, List<String> words) {
    String text = text(name);
    if (text.isEmpty()) {
      return words.getFirst();
    }
    if (!words.contains(text)) {
      throw RefusedException.noneOf("Parameter " + name, words);
    }
    return text;
  }

  /** A count from 1 to {@code most}; {@code usual} without the parameter. */
  int count(String name, int usual, int most) {
    long number = number(name).orElse((long) usual);
    if (number < 1 || number > most) {
      throw RefusedException.malformed("Parameter " + name + " must be from 1 to " + most + ".");
    }
    return (int) number;
  }

  /** A whole number, not below zero; empty without the parameter. */
  Optional<Long> number(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Numbers.whole(text)
            .orElseThrow(
                () ->
                    RefusedException.malformed("Parameter " + name + " must be a whole number.")));
  }
}
