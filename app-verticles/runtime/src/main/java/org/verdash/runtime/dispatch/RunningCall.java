package org.verdash.runtime.dispatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Argument;
import org.verdash.app.Caller;
import org.verdash.app.ComponentId;
import org.verdash.app.Context;
import org.verdash.app.Each;
import org.verdash.app.FileBody;
import org.verdash.app.In;
import org.verdash.app.Out;
import org.verdash.app.Patch;
import org.verdash.app.Paths;
import org.verdash.app.Plugins;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.UploadedFile;
import org.verdash.contract.AppCall;
import org.verdash.runtime.protocol.Arguments;
import org.verdash.runtime.protocol.CallPaths;
import org.verdash.runtime.protocol.CallValues;
import org.verdash.runtime.protocol.CallbackResult;

/** The context of one run. */
final class RunningCall implements Context, Context.Response {
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");
  private static final Pattern COOKIE_VALUE =
      Pattern.compile("[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]*");
  private static final Set<String> KEPT =
      Set.of(
          "connection",
          "content-length",
          "content-security-policy",
          "content-type",
          "set-cookie",
          "strict-transport-security",
          "transfer-encoding",
          "upgrade");

  private static final Pattern TIMING = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final String DOWNLOAD = "X-Verdash-Download";
  private static final String TOAST = "X-Verdash-Toast";
  private static final int MOST_TOAST_BYTES = 4096;

  private final AppCall call;
  private final CallValues values;
  private final CallbackResult result;
  private final Lent lent;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<String> cookies = new ArrayList<>();
  private final List<String> toasts = new ArrayList<>();
  private final Map<String, Duration> timings = new LinkedHashMap<>();

  /**
   * What the calls of an app share.
   *
   * @param log the app's log
   * @param plugins the app's plugins
   * @param transfers files that are too long for JSON
   */
  record Lent(System.Logger log, Plugins plugins, Transfers transfers) {}

  RunningCall(AppCall call, CallValues values, CallbackResult result, Lent lent) {
    this.call = call;
    this.values = values;
    this.result = result;
    this.lent = lent;
  }

  static Caller caller(AppCall call) {
    org.verdash.contract.Caller caller = call.caller();
    return new Caller(caller.subject(), caller.roles(), caller.claims())
        .in(locale(call.client().locale()), timeZone(call.client().timeZone()));
  }

  private static Locale locale(String tag) {
    return tag.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(tag);
  }

  private static ZoneId timeZone(String name) {
    try {
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC; // A browser may say anything.
    }
  }

  @Override
  public Caller caller() {
    return caller(call);
  }

  @Override
  public String callId() {
    return call.attempt().callId();
  }

  @Override
  public boolean initial() {
    return values.initial();
  }

  @Override
  public boolean triggeredBy(In<?> in) {
    return values.changed(in);
  }

  @Override
  public Optional<ComponentId> triggeredId() {
    return values.changedId();
  }

  @Override
  public List<Argument.Part> triggers() {
    return new Arguments(values).triggers();
  }

  @Override
  public List<Argument> arguments() {
    return new Arguments(values).all();
  }

  @Override
  public SequencedMap<String, @Nullable Object> inputs() {
    return new Arguments(values).inputs();
  }

  @Override
  public SequencedMap<String, @Nullable Object> states() {
    return new Arguments(values).states();
  }

  @Override
  public Request request() {
    return request(call);
  }

  static Request request(AppCall call) {
    AppCall.HttpFacts http = call.http();
    return new Request(
        call.page().publicPath() + http.path(),
        http.query(),
        http.headers(),
        http.cookies(),
        http.remoteAddress(),
        http.origin());
  }

  @Override
  public Context timing(String name, Duration took) {
    if (!TIMING.matcher(name).matches() || took.isNegative()) {
      throw new IllegalArgumentException("timing " + name + " of " + took + " cannot be told");
    }
    timings.merge(name, took, Duration::plus);
    return this;
  }

  @Override
  public <K> Optional<K> triggeredKey(Rows.Part<K, ?> part) {
    return values.changedKey(part);
  }

  @Override
  public <K> K key(Rows<K> rows) {
    return values.key(rows);
  }

  @Override
  public <T> Context set(Out<T> out, @Nullable T value) {
    switch (out.plain()) {
      case Prop<T> prop -> result.set(prop, value);
      case Each<?> each -> result.set(each, (List<?>) Objects.requireNonNull(value));
      case Rows.Every<?, ?> every -> setAll(every, (Map<?, ?>) Objects.requireNonNull(value));
      default -> throw new IllegalStateException("a shared output has a plain one inside");
    }
    return this;
  }

  private <K, V> void setAll(Rows.Every<K, V> every, Map<?, ?> values) {
    @SuppressWarnings("unchecked") // the map is of the output's own type
    Map<K, V> byKey = (Map<K, V>) values;
    byKey.forEach((key, value) -> result.set(every.part().at(key), value));
  }

  @Override
  public <T> Context patch(Out<T> out, Consumer<Patch<T>> change) {
    switch (out.plain()) {
      case Prop<T> prop -> result.patch(prop, change);
      case Each<?> each -> result.each(each).forEach(prop -> result.patch(prop, change));
      default ->
          throw new IllegalArgumentException(
              out.prop() + " is patched row by row: patch(PART.at(key), ...)");
    }
    return this;
  }

  @Override
  public Context discard() {
    result.discard();
    return this;
  }

  @Override
  public void toast(String message) {
    toasts.add(URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20"));
    boolean fits = String.join(",", toasts).length() <= MOST_TOAST_BYTES;
    if (message.isBlank() || !fits) {
      toasts.removeLast();
      throw new IllegalArgumentException(
          "a toast must say something, and all of a call no more than "
              + MOST_TOAST_BYTES
              + " bytes as a URL has them");
    }
    headers.put(TOAST, String.join(",", toasts));
  }

  @Override
  public InputStream open(UploadedFile file) throws IOException {
    String id = file.keptAs();
    return id.isEmpty() ? new ByteArrayInputStream(file.bytes()) : lent.transfers().open(call, id);
  }

  @Override
  public Context download(String name, String type, FileBody body) throws IOException {
    String path = lent.transfers().keep(call, new Transfers.FileName(name, type), body);
    headers.merge(DOWNLOAD, path, (before, one) -> before + "," + one);
    return this;
  }

  @Override
  public Paths paths() {
    return CallPaths.of(call);
  }

  @Override
  public Optional<Instance> instance() {
    return Optional.ofNullable(call.instance()).map(RunningCall::instance);
  }

  private static Instance instance(AppCall.InstanceRef of) {
    String name = of.name().isEmpty() ? of.slug() : of.name();
    return new Instance(
        of.slug(), name, of.right(), Objects.requireNonNullElse(of.revision(), Instance.NOW));
  }

  @Override
  public Map<String, @Nullable Object> data() {
    return lent.plugins().data(this);
  }

  @Override
  public Response response() {
    return this;
  }

  @Override
  public System.Logger log() {
    return lent.log();
  }

  @Override
  public Response header(String name, String value) {
    boolean kept =
        KEPT.contains(name.toLowerCase(Locale.ROOT))
            || name.toLowerCase(Locale.ROOT).startsWith("x-verdash-");
    if (kept || !TOKEN.matcher(name).matches() || !HEADER_VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("header " + name + " cannot be set to this value");
    }
    headers.put(name, value);
    return this;
  }

  @Override
  public Response cookie(String name, String value) {
    boolean fits = TOKEN.matcher(name).matches() && COOKIE_VALUE.matcher(value).matches();
    if (!fits || name.toLowerCase(Locale.ROOT).startsWith("verdash")) {
      throw new IllegalArgumentException("cookie " + name + " cannot be set to this value");
    }
    String path = call.page().publicPath();
    cookies.add("%s=%s; Path=%s; HttpOnly; SameSite=Lax".formatted(name, value, path));
    return this;
  }

  Map<String, String> headers() {
    return headers;
  }

  List<String> cookies() {
    return cookies;
  }

  Map<String, Duration> timings() {
    return timings;
  }
}
