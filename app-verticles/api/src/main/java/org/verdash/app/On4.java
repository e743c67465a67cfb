package org.verdash.app;

import java.util.List;

/** A callback that reads four values and does not yet know what it does. Immutable. */
public final class On4<A, B, C, D> {
  private final Callback.Signature signature;
  private final In<A> a;
  private final In<B> b;
  private final In<C> c;
  private final In<D> d;

  @SuppressWarnings("TooManyParameters") // one argument an input
  On4(Callback.Signature signature, In<A> a, In<B> b, In<C> c, In<D> d) {
    this.signature = signature;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** Reads this value too, whose change does not call. */
  public <E> On5<A, B, C, D, E> state(In<E> e) {
    return new On5<>(signature.state(e), a, b, c, d, e);
  }

  /** Reads these values too, whose change does not call. */
  public <E, F> On6<A, B, C, D, E, F> state(In<E> e, In<F> f) {
    return new On6<>(signature.state(e, f), a, b, c, d, e, f);
  }

  /** The page does not call it when it opens. */
  public On4<A, B, C, D> notAtStart() {
    return new On4<>(signature.starting(Callback.Start.NEVER), a, b, c, d);
  }

  /** The page calls it when it opens, whatever the app says and whoever else sets its outputs. */
  public On4<A, B, C, D> atStart() {
    return new On4<>(signature.starting(Callback.Start.ALWAYS), a, b, c, d);
  }

  /** It may run again when a node died and nobody knows whether it ran. */
  public On4<A, B, C, D> retryable() {
    return new On4<>(signature.repeating(), a, b, c, d);
  }

  /** The property has one value while the callback runs, and another afterwards. */
  public <V> On4<A, B, C, D> running(Prop<V> prop, V during, V after) {
    var more = signature.during(new Callback.Running<>(prop, during, after));
    return new On4<>(more, a, b, c, d);
  }

  /** Sets one property to what the body gives. */
  public <R> Callback set(Out<R> out, Fn4<A, B, C, D, R> body) {
    return new Callback(
        signature,
        List.of(out),
        (v, ctx) -> ctx.set(out, body.apply(v.get(a), v.get(b), v.get(c), v.get(d), ctx)));
  }

  /** Runs the body, which sets what it wants; declared are the outputs that it usually sets. */
  public Callback run(Do4<A, B, C, D> body, Out<?>... outs) {
    return new Callback(
        signature,
        List.of(outs),
        (v, ctx) -> body.run(v.get(a), v.get(b), v.get(c), v.get(d), ctx));
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
