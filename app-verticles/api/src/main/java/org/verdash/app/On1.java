package org.verdash.app;

import java.util.List;

/** A callback that reads one value and does not yet know what it does. Immutable. */
public final class On1<A> {
  private final Callback.Signature signature;
  private final In<A> a;

  On1(Callback.Signature signature, In<A> a) {
    this.signature = signature;
    this.a = a;
  }

  /** Reads this value too, whose change does not call. */
  public <B> On2<A, B> state(In<B> b) {
    return new On2<>(signature.state(b), a, b);
  }

  /** Reads these values too, whose change does not call. */
  public <B, C> On3<A, B, C> state(In<B> b, In<C> c) {
    return new On3<>(signature.state(b, c), a, b, c);
  }

  /** Reads these values too, whose change does not call. */
  public <B, C, D> On4<A, B, C, D> state(In<B> b, In<C> c, In<D> d) {
    return new On4<>(signature.state(b, c, d), a, b, c, d);
  }

  /** Reads these values too, whose change does not call. */
  @SuppressWarnings("TooManyParameters") // one argument a state
  public <B, C, D, E> On5<A, B, C, D, E> state(In<B> b, In<C> c, In<D> d, In<E> e) {
    return new On5<>(signature.state(b, c, d, e), a, b, c, d, e);
  }

  /** Reads these values too, whose change does not call. */
  @SuppressWarnings("TooManyParameters") // one argument a state
  public <B, C, D, E, F> On6<A, B, C, D, E, F> state(In<B> b, In<C> c, In<D> d, In<E> e, In<F> f) {
    return new On6<>(signature.state(b, c, d, e, f), a, b, c, d, e, f);
  }

  /** The page does not call it when it opens. */
  public On1<A> notAtStart() {
    return new On1<>(signature.starting(Callback.Start.NEVER), a);
  }

  /** The page calls it when it opens, whatever the app says and whoever else sets its outputs. */
  public On1<A> atStart() {
    return new On1<>(signature.starting(Callback.Start.ALWAYS), a);
  }

  /** It may run again when a node died and nobody knows whether it ran. */
  public On1<A> retryable() {
    return new On1<>(signature.repeating(), a);
  }

  /** The property has one value while the callback runs, and another afterwards. */
  public <V> On1<A> running(Prop<V> prop, V during, V after) {
    var more = signature.during(new Callback.Running<>(prop, during, after));
    return new On1<>(more, a);
  }

  /** Sets one property to what the body gives. */
  public <R> Callback set(Out<R> out, Fn1<A, R> body) {
    return new Callback(
        signature, List.of(out), (v, ctx) -> ctx.set(out, body.apply(v.get(a), ctx)));
  }

  /** Runs the body, which sets what it wants; declared are the outputs that it usually sets. */
  public Callback run(Do1<A> body, Out<?>... outs) {
    return new Callback(signature, List.of(outs), (v, ctx) -> body.run(v.get(a), ctx));
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
