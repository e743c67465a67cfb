package org.verdash.runtime.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Caller;
import org.verdash.app.Context;
import org.verdash.app.In;
import org.verdash.app.Out;
import org.verdash.app.Prop;
import org.verdash.contract.AppCall;
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

  private final AppCall call;
  private final CallValues values;
  private final CallbackResult result;
  private final System.Logger log;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<String> cookies = new ArrayList<>();

  RunningCall(AppCall call, CallValues values, CallbackResult result, System.Logger log) {
    this.call = call;
    this.values = values;
    this.result = result;
    this.log = log;
  }

  static Caller caller(AppCall call) {
    org.verdash.contract.Caller caller = call.caller();
    return new Caller(caller.subject(), caller.roles(), caller.claims());
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
  public <T> Context set(Out<T> prop, @Nullable T value) {
    switch (prop) {
      case Prop<T> plain -> result.set(plain, value);
    }
    return this;
  }

  @Override
  public Response response() {
    return this;
  }

  @Override
  public System.Logger log() {
    return log;
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
}
