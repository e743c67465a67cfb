package org.verdash.app;

import java.util.List;

/** A callback that reads two values and does not yet know what it does. Immutable. */
public final class On2<A, B> {
  private final Callback.Signature signature;
  private final In<A> a;
  private final In<B> b;

  On2(Callback.Signature signature, In<A> a, In<B> b) {
    this.signature = signature;
    this.a = a;
    this.b = b;
  }

  /** Reads this value too, whose change does not call. */
  public <C> On3<A, B, C> state(In<C> c) {
    return new On3<>(signature.state(c), a, b, c);
  }

  /** Reads these values too, whose change does not call. */
  public <C, D> On4<A, B, C, D> state(In<C> c, In<D> d) {
    return new On4<>(signature.state(c, d), a, b, c, d);
  }

  /** Reads these values too, whose change does not call. */
  public <C, D, E> On5<A, B, C, D, E> state(In<C> c, In<D> d, In<E> e) {
    return new On5<>(signature.state(c, d, e), a, b, c, d, e);
  }

  /** Reads these values too, whose change does not call. */
  @SuppressWarnings("TooManyParameters") // one argument a state
  public <C, D, E, F> On6<A, B, C, D, E, F> state(In<C> c, In<D> d, In<E> e, In<F> f) {
    return new On6<>(signature.state(c, d, e, f), a, b, c, d, e, f);
  }

  /** The page does not call it when it opens. */
  public On2<A, B> notAtStart() {
    return new On2<>(signature.starting(Callback.Start.NEVER), a, b);
  }

  /** The page calls it when it opens, whatever the app says and whoever else sets its outputs. */
  public On2<A, B> atStart() {
    return new On2<>(signature.starting(Callback.Start.ALWAYS), a, b);
  }

  /** It may run again when a node died and nobody knows whether it ran. */
  public On2<A, B> retryable() {
    return new On2<>(signature.repeating(), a, b);
  }

  /** The property has one value while the callback runs, and another afterwards. */
  public <V> On2<A, B> running(Prop<V> prop, V during, V after) {
    var more = signature.during(new Callback.Running<>(prop, during, after));
    return new On2<>(more, a, b);
  }

  /** Sets one property to what the body gives. */
  public <R> Callback set(Out<R> out, Fn2<A, B, R> body) {
    return new Callback(
        signature, List.of(out), (v, ctx) -> ctx.set(out, body.apply(v.get(a), v.get(b), ctx)));
  }

  /** Runs the body, which sets what it wants; declared are the outputs that it usually sets. */
  public Callback run(Do2<A, B> body, Out<?>... outs) {
    return new Callback(signature, List.of(outs), (v, ctx) -> body.run(v.get(a), v.get(b), ctx));
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
