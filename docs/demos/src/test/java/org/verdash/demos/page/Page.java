package org.verdash.demos.page;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Argument;
import org.verdash.app.Callback;
import org.verdash.app.Caller;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.FileBody;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Out;
import org.verdash.app.Patch;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.UploadedFile;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/**
 * The values of a page. Its callbacks run when an input changes, and what they set is seen as the
 * browser would see it: written as JSON and read again.
 */
public final class Page implements Group.Values, Context {
  private final App app;
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final Map<String, @Nullable Object> json = new HashMap<>();

  private @Nullable Prop<?> last;

  private Page(App app) {
    this.app = app;
  }

  /** A page of the app on which nothing has run yet. */
  public static Page of(App app) {
    return new Page(app);
  }

  /** Puts a value without running anything. */
  public <T> Page with(Prop<T> prop, @Nullable T value) {
    values.put(prop.toString(), value);
    return this;
  }

  /** Changes a value and runs what reads it as an input. */
  public <T> Page change(Prop<T> prop, @Nullable T value) throws Exception {
    with(prop, value);
    last = prop;
    for (Callback callback : app.callbacks()) {
      if (callback.signature().inputProps().stream().anyMatch(prop::sameAs)) {
        callback.body().run(this, this);
      }
    }
    return this;
  }

  /** What a callback set last, as plain JSON values. */
  public @Nullable Object json(Prop<?> prop) {
    return json.get(prop.toString());
  }

  /** The rows, points or children that a callback set last. */
  public List<?> list(Prop<?> prop) {
    return (List<?>) json(prop);
  }

  /** The traces of the figure that a callback set last. */
  public List<Map<String, Object>> traces(Prop<?> figure) {
    return maps(((Map<?, ?>) json(figure)).get("data"));
  }

  @SuppressWarnings("unchecked") // JSON objects have text keys
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return ((List<?>) list).stream().map(item -> (Map<String, Object>) item).toList();
  }

  @Override
  @SuppressWarnings("unchecked") // put by with or set, whose types agree
  public <V> @Nullable V get(In<V> in) {
    return in instanceof Prop<V> prop ? (V) values.get(prop.toString()) : in.read(this);
  }

  @Override
  public <T> Context set(Out<T> prop, @Nullable T value) {
    Buffer text = Buffer.buffer(new JsonWriter().value(value).toBytes());
    values.put(prop.toString(), value);
    json.put(prop.toString(), JsonReader.read(text));
    return this;
  }

  @Override
  public <T> Context patch(Out<T> prop, Consumer<Patch<T>> change) {
    Patch<T> patch = Patch.empty();
    change.accept(patch);
    json.put(prop.toString(), patch.applyTo(json.get(prop.toString())));
    return this;
  }

  @Override
  public Context discard() {
    throw new UnsupportedOperationException("no demo takes back what it has set");
  }

  @Override
  public Optional<ComponentId> triggeredId() {
    return Optional.empty();
  }

  @Override
  public <K> Optional<K> triggeredKey(Rows.Part<K, ?> part) {
    return Optional.empty();
  }

  @Override
  public <K> K key(Rows<K> rows) {
    throw new UnsupportedOperationException("no demo has rows");
  }

  @Override
  public void toast(String message) {
    throw new UnsupportedOperationException("no demo says anything in a toast");
  }

  @Override
  public InputStream open(UploadedFile file) {
    return new ByteArrayInputStream(file.bytes());
  }

  @Override
  public Context download(String name, String type, FileBody body) {
    throw new UnsupportedOperationException("the tests of the demos fetch nothing");
  }

  @Override
  public Paths paths() {
    return Paths.below(app.prefix());
  }

  @Override
  public Optional<Instance> instance() {
    return Optional.empty();
  }

  @Override
  public Map<String, @Nullable Object> data() {
    return new HashMap<>();
  }

  @Override
  public Context timing(String name, Duration took) {
    return this;
  }

  @Override
  public Request request() {
    throw unused();
  }

  @Override
  public List<Argument.Part> triggers() {
    throw unused();
  }

  @Override
  public List<Argument> arguments() {
    throw unused();
  }

  @Override
  public SequencedMap<String, @Nullable Object> inputs() {
    throw unused();
  }

  @Override
  public SequencedMap<String, @Nullable Object> states() {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("no demo asks for it");
  }

  @Override
  public Caller caller() {
    return Caller.of("somebody");
  }

  @Override
  public String callId() {
    return "call";
  }

  @Override
  public boolean initial() {
    return false;
  }

  @Override
  public boolean triggeredBy(In<?> in) {
    return last != null && in.props().stream().anyMatch(last::sameAs);
  }

  @Override
  public Response response() {
    throw new UnsupportedOperationException("no demo answers with headers");
  }

  @Override
  public System.Logger log() {
    return System.getLogger(app.name());
  }
}
