package org.verdash.app;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happens when inputs change. A value: keep it beside the part of the page that it serves, and
 * test it alone. It runs on the app's own pool of platform threads and may block; over the app's
 * deadline its thread is interrupted and the browser gets 504. Throwing {@link UserMessage} shows
 * the message; throwing anything else answers 500 with an incident number. Immutable.
 */
public final class Callback {
  private final Signature signature;
  private final List<Out<?>> outputs;
  private final Body body;

  Callback(Signature signature, List<Out<?>> outputs, Body body) {
    this.signature = signature;
    this.outputs = List.copyOf(outputs);
    this.body = body;
  }

  /**
   * What a callback depends on, and how it may be called.
   *
   * @param inputs a change of one of these calls it
   * @param states read beside the inputs
   * @param notAtStart whether the page does not call it when it opens
   * @param retryable whether it may run again when it is unknown whether it ran
   * @param running properties that change while it runs
   */
  public record Signature(
      List<In<?>> inputs,
      List<In<?>> states,
      boolean notAtStart,
      boolean retryable,
      List<Running<?>> running) {
    static Signature of(In<?>... inputs) {
      return new Signature(List.of(inputs), List.of(), false, false, List.of());
    }

    Signature state(In<?>... more) {
      List<In<?>> all = Stream.concat(states.stream(), Stream.of(more)).toList();
      return new Signature(inputs, all, notAtStart, retryable, running);
    }

    Signature skippingStart() {
      return new Signature(inputs, states, true, retryable, running);
    }

    Signature repeating() {
      return new Signature(inputs, states, notAtStart, true, running);
    }

    Signature during(Running<?> more) {
      List<Running<?>> all = Stream.concat(running.stream(), Stream.of(more)).toList();
      return new Signature(inputs, states, notAtStart, retryable, all);
    }

    /** Every property that is an input, once. */
    public List<Prop<?>> inputProps() {
      return props(inputs).toList();
    }

    /** Every property that is a state and no input, once. */
    public List<Prop<?>> stateProps() {
      List<Prop<?>> inputProps = inputProps();
      return props(states).filter(p -> inputProps.stream().noneMatch(p::sameAs)).toList();
    }

    private static Stream<Prop<?>> props(List<In<?>> all) {
      return all.stream().<Prop<?>>flatMap(in -> in.props().stream()).distinct();
    }
  }

  /**
   * A property that has one value while the callback runs and another afterwards.
   *
   * @param prop the property
   * @param during value while it runs
   * @param after value afterwards
   */
  public record Running<V>(Prop<V> prop, V during, V after) {}

  /** The body, with its arguments already tied to their inputs. */
  @FunctionalInterface
  public interface Body {
    /**
     * Runs once.
     *
     * @throws Exception whatever the author's code throws
     */
    void run(Group.Values values, Context ctx) throws Exception;
  }

  /** Reads one input; go on with {@code state}, {@code set} or {@code run}. */
  public static <A> On1<A> on(In<A> a) {
    return new On1<>(Signature.of(a), a);
  }

  /** Reads two inputs; go on with {@code state}, {@code set} or {@code run}. */
  public static <A, B> On2<A, B> on(In<A> a, In<B> b) {
    return new On2<>(Signature.of(a, b), a, b);
  }

  /** Reads three inputs; go on with {@code state}, {@code set} or {@code run}. */
  public static <A, B, C> On3<A, B, C> on(In<A> a, In<B> b, In<C> c) {
    return new On3<>(Signature.of(a, b, c), a, b, c);
  }

  /** Reads four inputs; go on with {@code state}, {@code set} or {@code run}. */
  public static <A, B, C, D> On4<A, B, C, D> on(In<A> a, In<B> b, In<C> c, In<D> d) {
    return new On4<>(Signature.of(a, b, c, d), a, b, c, d);
  }

  /** Reads five inputs; go on with {@code set} or {@code run}. */
  @SuppressWarnings("TooManyParameters") // one argument an input; more inputs make a Group
  public static <A, B, C, D, E> On5<A, B, C, D, E> on(In<A> a, In<B> b, In<C> c, In<D> d, In<E> e) {
    return new On5<>(Signature.of(a, b, c, d, e), a, b, c, d, e);
  }

  /** Reads six inputs; go on with {@code set} or {@code run}. More inputs make a {@link Group}. */
  @SuppressWarnings("TooManyParameters") // one argument an input; more inputs make a Group
  public static <A, B, C, D, E, F> On6<A, B, C, D, E, F> on(
      In<A> a, In<B> b, In<C> c, In<D> d, In<E> e, In<F> f) {
    return new On6<>(Signature.of(a, b, c, d, e, f), a, b, c, d, e, f);
  }

  /** What it depends on. */
  public Signature signature() {
    return signature;
  }

  /** What it declares to set, in order. */
  public List<Out<?>> outputs() {
    return outputs;
  }

  /** Its body. */
  public Body body() {
    return body;
  }
}
