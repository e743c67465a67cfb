package org.verdash.app;

import java.util.List;

/** A callback that reads three values and does not yet know what it does. Immutable. */
public final class On3<A, B, C> {
  private final Callback.Signature signature;
  private final In<A> a;
  private final In<B> b;
  private final In<C> c;

  On3(Callback.Signature signature, In<A> a, In<B> b, In<C> c) {
    this.signature = signature;
    this.a = a;
    this.b = b;
    this.c = c;
  }

  /** Reads this value too, whose change does not call. */
  public <D> On4<A, B, C, D> state(In<D> d) {
    return new On4<>(signature.state(d), a, b, c, d);
  }

  /** Reads these values too, whose change does not call. */
  public <D, E> On5<A, B, C, D, E> state(In<D> d, In<E> e) {
    return new On5<>(signature.state(d, e), a, b, c, d, e);
  }

  /** Reads these values too, whose change does not call. */
  public <D, E, F> On6<A, B, C, D, E, F> state(In<D> d, In<E> e, In<F> f) {
    return new On6<>(signature.state(d, e, f), a, b, c, d, e, f);
  }

  /** The page does not call it when it opens. */
  public On3<A, B, C> notAtStart() {
    return new On3<>(signature.starting(Callback.Start.NEVER), a, b, c);
  }

  /** The page calls it when it opens, whatever the app says and whoever else sets its outputs. */
  public On3<A, B, C> atStart() {
    return new On3<>(signature.starting(Callback.Start.ALWAYS), a, b, c);
  }

  /** It may run again when a node died and nobody knows whether it ran. */
  public On3<A, B, C> retryable() {
    return new On3<>(signature.repeating(), a, b, c);
  }

  /** The property has one value while the callback runs, and another afterwards. */
  public <V> On3<A, B, C> running(Prop<V> prop, V during, V after) {
    var more = signature.during(new Callback.Running<>(prop, during, after));
    return new On3<>(more, a, b, c);
  }

  /** Sets one property to what the body gives. */
  public <R> Callback set(Out<R> out, Fn3<A, B, C, R> body) {
    return new Callback(
        signature,
        List.of(out),
        (v, ctx) -> ctx.set(out, body.apply(v.get(a), v.get(b), v.get(c), ctx)));
  }

  /** Runs the body, which sets what it wants; declared are the outputs that it usually sets. */
  public Callback run(Do3<A, B, C> body, Out<?>... outs) {
    return new Callback(
        signature, List.of(outs), (v, ctx) -> body.run(v.get(a), v.get(b), v.get(c), ctx));
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
