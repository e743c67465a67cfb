package org.verdash.app;

import java.util.List;

/** A callback that reads five values and does not yet know what it does. Immutable. */
public final class On5<A, B, C, D, E> {
  private final Callback.Signature signature;
  private final In<A> a;
  private final In<B> b;
  private final In<C> c;
  private final In<D> d;
  private final In<E> e;

  @SuppressWarnings("TooManyParameters") // one argument an input
  On5(Callback.Signature signature, In<A> a, In<B> b, In<C> c, In<D> d, In<E> e) {
    this.signature = signature;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.e = e;
  }

  /** Reads this value too, whose change does not call. */
  public <F> On6<A, B, C, D, E, F> state(In<F> f) {
    return new On6<>(signature.state(f), a, b, c, d, e, f);
  }

  /** The page does not call it when it opens. */
  public On5<A, B, C, D, E> notAtStart() {
    return new On5<>(signature.starting(Callback.Start.NEVER), a, b, c, d, e);
  }

  /** The page calls it when it opens, whatever the app says and whoever else sets its outputs. */
  public On5<A, B, C, D, E> atStart() {
    return new On5<>(signature.starting(Callback.Start.ALWAYS), a, b, c, d, e);
  }

  /** It may run again when a node died and nobody knows whether it ran. */
  public On5<A, B, C, D, E> retryable() {
    return new On5<>(signature.repeating(), a, b, c, d, e);
  }

  /** The property has one value while the callback runs, and another afterwards. */
  public <V> On5<A, B, C, D, E> running(Prop<V> prop, V during, V after) {
    var more = signature.during(new Callback.Running<>(prop, during, after));
    return new On5<>(more, a, b, c, d, e);
  }

  /** Sets one property to what the body gives. */
  public <R> Callback set(Out<R> out, Fn5<A, B, C, D, E, R> body) {
    return new Callback(
        signature,
        List.of(out),
        (v, ctx) ->
            ctx.set(out, body.apply(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), ctx)));
  }

  /** Runs the body, which sets what it wants; declared are the outputs that it usually sets. */
  public Callback run(Do5<A, B, C, D, E> body, Out<?>... outs) {
    return new Callback(
        signature,
        List.of(outs),
        (v, ctx) -> body.run(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), ctx));
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
