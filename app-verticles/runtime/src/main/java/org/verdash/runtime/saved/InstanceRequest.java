package org.verdash.runtime.saved;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Prop;
import org.verdash.contract.AppCall;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.protocol.BadCallException;
import org.verdash.runtime.protocol.CallbackRequest;
import org.verdash.state.Instance;
import org.verdash.state.NameSlug;
import org.verdash.state.NewInstance;
import org.verdash.state.Titles;
import org.verdash.state.Value;

/**
 * Reads the wish for a new instance, {@code {"app","slug"?,"name"?,"savePolicy"?,"values"?}}, or
 * for what is to be saved in one that is there, {@code {"values"}}, and believes nothing.
 */
public final class InstanceRequest {
  /** Where the gateway sends it; a browser cannot reach the path. */
  public static final String PATH = "_verdash/instances";

  /** Where the gateway sends what is to be saved in an instance that is there. */
  public static final String VALUES_PATH = "_verdash/values";

  /** Where a page says that an instance is to be opened with what fits the app. */
  public static final String ADOPT_PATH = "_verdash/adopt";

  /** Where a page says that what fits the app is to become another instance. */
  public static final String COPY_PATH = "_verdash/adopted-copy";

  private static final String VALUES = "values";
  private static final Set<String> FIELDS = Set.of("app", "slug", "name", "savePolicy", VALUES);

  private final Tracked tracked;

  /** A reader of wishes for instances of an app that tracks these. */
  public InstanceRequest(Tracked tracked) {
    this.tracked = tracked;
  }

  /**
   * The app that an instance is wanted of.
   *
   * @param schemaVersion version of what its tracked properties mean
   */
  public record Wanted(String app, int schemaVersion) {}

  /**
   * The wanted instance. Runs the author's code, which reads the values.
   *
   * @throws BadCallException naming the field or property that is not allowed
   * @throws RefusedWishException naming the field or property that is too long
   */
  public NewInstance read(AppCall call, Wanted wanted) {
    String app = wanted.app();
    if (!tracked.any()) {
      throw new BadCallException("field app: " + app + " tracks no properties to save");
    }
    Map<?, ?> body = object(call.body(), FIELDS);
    String name = name(body);
    String policy = policy(body);
    String slug = text(body, "slug");
    List<Value> values = body.containsKey(VALUES) ? values(body.get(VALUES)) : List.of();
    String owner = call.caller().subject();
    try {
      return new NewInstance(
          id(call, app),
          app,
          slug.isEmpty() ? NameSlug.of(name) : slug,
          owner,
          wanted.schemaVersion(),
          values,
          name,
          policy);
    } catch (IllegalArgumentException e) {
      throw RefusedWishException.unfit("field slug: " + e.getMessage());
    }
  }

  private static String name(Map<?, ?> body) {
    String name = text(body, "name").strip();
    Titles.problem(name)
        .ifPresent(
            why -> {
              throw RefusedWishException.unfit("field name: it " + why);
            });
    return name;
  }

  private static String policy(Map<?, ?> body) {
    String policy = text(body, "savePolicy");
    if (policy.isEmpty() && !body.containsKey("savePolicy")) {
      return Instance.ALWAYS;
    }
    if (!Set.of(Instance.ALWAYS, Instance.ON_DEMAND).contains(policy)) {
      throw new BadCallException("field savePolicy must be one of always, on-demand");
    }
    return policy;
  }

  /**
   * The values of {@code {"values"}}. Runs the author's code, which reads them.
   *
   * @throws BadCallException naming the field or property that is not allowed
   * @throws RefusedWishException naming the property whose value is too large
   */
  public List<Value> values(Buffer body) {
    return values(object(body, Set.of(VALUES)).get(VALUES));
  }

  private static Map<?, ?> object(Buffer text, Set<String> known) {
    if (!(json(text) instanceof Map<?, ?> body)) {
      throw new BadCallException("the body must be a JSON object");
    }
    for (Object name : body.keySet()) {
      if (!known.contains(name)) {
        String cut = BadCallException.cut(String.valueOf(name));
        throw new BadCallException("field " + cut + " is not known here");
      }
    }
    return body;
  }

  private static @Nullable Object json(Buffer text) {
    try {
      return JsonReader.read(text, CallbackRequest.MOST);
    } catch (IllegalArgumentException e) {
      throw new BadCallException(String.valueOf(e.getMessage()));
    }
  }

  private static String text(Map<?, ?> body, String field) {
    if (!body.containsKey(field)) {
      return "";
    }
    if (!(body.get(field) instanceof String text)) {
      throw new BadCallException("field " + field + " must be text");
    }
    return text;
  }

  private List<Value> values(@Nullable Object given) {
    if (!(given instanceof Map<?, ?> map)) {
      throw new BadCallException("field values must be an object");
    }
    List<Value> values = new ArrayList<>();
    map.forEach((key, json) -> values.add(value(String.valueOf(key), json)));
    return values;
  }

  private Value value(String key, @Nullable Object json) {
    Prop<?> prop = tracked.at(key);
    String place = "field values: " + BadCallException.cut(key);
    if (prop == null) {
      throw new BadCallException(place + " is not tracked");
    }
    if (!Tracked.sendable(prop) || Tracked.holdsComponent(json)) {
      throw new BadCallException(place + " is only set by callbacks");
    }
    try {
      prop.type().read(json);
    } catch (IllegalArgumentException e) {
      throw new BadCallException(place + ": " + e.getMessage());
    }
    byte[] bytes = new JsonWriter().value(json).toBytes();
    if (bytes.length > ToSave.MOST_VALUE_BYTES) {
      throw RefusedWishException.tooLarge(
          place + " is longer than " + ToSave.MOST_VALUE_BYTES + " bytes");
    }
    if (!ToSave.fits(key, bytes)) {
      throw new BadCallException(place + " has a key that is too long, or is no plain text");
    }
    return new Value(key, Buffer.buffer(bytes));
  }

  /** An id made from the call's, so that a repeat of the call makes no second instance. */
  public static String id(AppCall call, String app) {
    return id(call.caller().subject() + '\n' + app + '\n' + call.attempt().callId());
  }

  private static String id(String call) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(call.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bits = ByteBuffer.wrap(hash);
      // Said to be of version 8, whose bits are one's own: some clients look.
      long high = (bits.getLong() & ~0xf000L) | 0x8000L;
      return new UUID(high, (bits.getLong() >>> 2) | Long.MIN_VALUE).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }
}
