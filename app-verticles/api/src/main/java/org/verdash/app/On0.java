package org.verdash.app;

import java.util.List;

/** A callback that reads nothing and does not yet know what it does. Immutable. */
public final class On0 {
  private final Callback.Signature signature;

  On0(Callback.Signature signature) {
    this.signature = signature;
  }

  /** Reads this value, whose change does not call. */
  public <A> On1<A> state(In<A> a) {
    return new On1<>(signature.state(a), a);
  }

  /** Reads these values, whose change does not call. */
  public <A, B> On2<A, B> state(In<A> a, In<B> b) {
    return new On2<>(signature.state(a, b), a, b);
  }

  /** Reads these values, whose change does not call. */
  public <A, B, C> On3<A, B, C> state(In<A> a, In<B> b, In<C> c) {
    return new On3<>(signature.state(a, b, c), a, b, c);
  }

  /** It may run again when a node died and nobody knows whether it ran. */
  public On0 retryable() {
    return new On0(signature.repeating());
  }

  /** The property has one value while the callback runs, and another afterwards. */
  public <V> On0 running(Prop<V> prop, V during, V after) {
    return new On0(signature.during(new Callback.Running<>(prop, during, after)));
  }

  /** Sets one property to what the body gives. */
  public <R> Callback set(Out<R> out, Fn0<R> body) {
    return new Callback(signature, List.of(out), (v, ctx) -> ctx.set(out, body.apply(ctx)));
  }

  /** Runs the body, which sets what it wants; declared are the outputs that it usually sets. */
  public Callback run(Do0 body, Out<?>... outs) {
    return new Callback(signature, List.of(outs), (v, ctx) -> body.run(ctx));
  }

  /** Runs in the browser: JavaScript, one expression that is a function. Fails as that does. */
  public Callback inBrowser(String source, Out<?>... outs) {
    return inBrowser(ClientsideFunction.inline(source), outs);
  }

  /** Runs in the browser; no call reaches the app. */
  public Callback inBrowser(ClientsideFunction function, Out<?>... outs) {
    return Callback.inBrowser(signature, function, List.of(outs));
  }
}
