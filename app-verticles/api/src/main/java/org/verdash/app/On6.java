package org.verdash.app;

import java.util.List;

/** A callback that reads six values and does not yet know what it does. Immutable. */
public final class On6<A, B, C, D, E, F> {
  private final Callback.Signature signature;
  private final In<A> a;
  private final In<B> b;
  private final In<C> c;
  private final In<D> d;
  private final In<E> e;
  private final In<F> f;

  @SuppressWarnings("TooManyParameters") // one argument an input
  On6(Callback.Signature signature, In<A> a, In<B> b, In<C> c, In<D> d, In<E> e, In<F> f) {
    this.signature = signature;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.e = e;
    this.f = f;
  }

  /** The page does not call it when it opens. */
  public On6<A, B, C, D, E, F> notAtStart() {
    return new On6<>(signature.starting(Callback.Start.NEVER), a, b, c, d, e, f);
  }

  /** The page calls it when it opens, whatever the app says and whoever else sets its outputs. */
  public On6<A, B, C, D, E, F> atStart() {
    return new On6<>(signature.starting(Callback.Start.ALWAYS), a, b, c, d, e, f);
  }

  /** It may run again when a node died and nobody knows whether it ran. */
  public On6<A, B, C, D, E, F> retryable() {
    return new On6<>(signature.repeating(), a, b, c, d, e, f);
  }

  /** The property has one value while the callback runs, and another afterwards. */
  public <V> On6<A, B, C, D, E, F> running(Prop<V> prop, V during, V after) {
    var more = signature.during(new Callback.Running<>(prop, during, after));
    return new On6<>(more, a, b, c, d, e, f);
  }

  /** Sets one property to what the body gives. */
  public <R> Callback set(Out<R> out, Fn6<A, B, C, D, E, F, R> body) {
    return new Callback(
        signature,
        List.of(out),
        (v, ctx) ->
            ctx.set(
                out, body.apply(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), ctx)));
  }

  /** Runs the body, which sets what it wants; declared are the outputs that it usually sets. */
  public Callback run(Do6<A, B, C, D, E, F> body, Out<?>... outs) {
    return new Callback(
        signature,
        List.of(outs),
        (v, ctx) -> body.run(v.get(a), v.get(b), v.get(c), v.get(d), v.get(e), v.get(f), ctx));
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
