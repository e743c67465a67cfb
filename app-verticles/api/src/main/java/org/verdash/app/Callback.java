package org.verdash.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private final Rules rules;

  Callback(Signature signature, List<Out<?>> outputs, Body body) {
    this(signature, outputs, body, Rules.NONE);
  }

  private Callback(Signature signature, List<Out<?>> outputs, Body body, Rules rules) {
    this.signature = signature;
    this.outputs = List.copyOf(outputs);
    this.body = body;
    this.rules = rules;
  }

  static Callback inBrowser(
      Signature signature, ClientsideFunction function, List<Out<?>> outputs) {
    return new Callback(signature, outputs, new InBrowser(function));
  }

  /** Stands for a body that the app never runs. */
  private record InBrowser(ClientsideFunction function) implements Body {
    @Override
    public void run(Group.Values values, Context ctx) {
      throw new IllegalStateException(function + " runs in the browser");
    }
  }

  /**
   * What holds for a callback beside what it reads and sets.
   *
   * @param roles who may call it; empty for whoever may open the app
   * @param onError told of what the body throws; null to let it be a fault
   * @param optional whether the page may lack its components
   * @param hidden whether the developer tools leave it out
   * @param deadline longest run; null for the app's
   */
  public record Rules(
      Set<String> roles,
      @Nullable OnError onError,
      boolean optional,
      boolean hidden,
      @Nullable Duration deadline) {
    static final Rules NONE = new Rules(Set.of(), null, false, false, null);

    /**
     * Checks the parts.
     *
     * @throws NullPointerException when a role is null
     */
    public Rules {
      roles = Set.copyOf(roles);
    }
  }

  /** Told of what a callback's body throws. */
  @FunctionalInterface
  public interface OnError {
    /**
     * Sets what the page shall show instead; what the body had set is forgotten. The error is in
     * the log. A {@link UserMessage} does not come here.
     *
     * @throws Exception when it cannot help either; then that is the callback's end
     */
    void handle(Exception e, Context ctx) throws Exception;
  }

  /** When the page calls a callback for the first time. */
  public enum Start {
    /** As the app says; without a word it does. */
    AS_APP,
    /** It does not. */
    NEVER,
    /** It does, whatever the app says. */
    ALWAYS
  }

  /**
   * What a callback depends on, and how it may be called.
   *
   * @param inputs a change of one of these calls it
   * @param states read beside the inputs
   * @param start whether the page calls it when it opens
   * @param retryable whether it may run again when it is unknown whether it ran
   * @param running properties that change while it runs
   */
  public record Signature(
      List<In<?>> inputs,
      List<In<?>> states,
      Start start,
      boolean retryable,
      List<Running<?>> running) {
    static Signature of(In<?>... inputs) {
      return new Signature(List.of(inputs), List.of(), Start.AS_APP, false, List.of());
    }

    Signature state(In<?>... more) {
      List<In<?>> all = Stream.concat(states.stream(), Stream.of(more)).toList();
      return new Signature(inputs, all, start, retryable, running);
    }

    Signature starting(Start other) {
      return new Signature(inputs, states, other, retryable, running);
    }

    /** Whether the page does not call it when it opens. */
    public boolean notAtStart() {
      return start == Start.NEVER;
    }

    Signature repeating() {
      return new Signature(inputs, states, start, true, running);
    }

    Signature during(Running<?> more) {
      List<Running<?>> all = Stream.concat(running.stream(), Stream.of(more)).toList();
      return new Signature(inputs, states, start, retryable, all);
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

  /** Reads nothing that changes: the page calls it when it opens, and never again. */
  public static On0 on() {
    return new On0(Signature.of().starting(Start.ALWAYS));
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

  /**
   * Only for whoever has one of the roles; anybody else gets 403, whatever the page shows. That a
   * button is hidden is no right.
   */
  public Callback allow(String... roles) {
    return with(
        new Rules(Set.of(roles), rules.onError, rules.optional, rules.hidden, rules.deadline));
  }

  /** Handles what the body throws, in place of the app's own {@code onError}. */
  public Callback onError(OnError handler) {
    return with(new Rules(rules.roles, handler, rules.optional, rules.hidden, rules.deadline));
  }

  /** The page may lack its components; the browser says nothing then. */
  public Callback optional() {
    return with(new Rules(rules.roles, rules.onError, true, rules.hidden, rules.deadline));
  }

  /** The developer tools leave it out of their picture. */
  public Callback hidden() {
    return with(new Rules(rules.roles, rules.onError, rules.optional, true, rules.deadline));
  }

  /**
   * Longest run of this callback, in place of the app's; over it its thread is interrupted and the
   * browser gets 504, which names the callback. Counted from the moment at which the call comes.
   */
  public Callback deadline(Duration longest) {
    return with(new Rules(rules.roles, rules.onError, rules.optional, rules.hidden, longest));
  }

  private Callback with(Rules other) {
    return new Callback(signature, outputs, body, other);
  }

  // What the app says counts for those callbacks that say nothing.
  Callback within(Start app, @Nullable OnError handler) {
    Start start = signature.start == Start.AS_APP ? app : signature.start;
    OnError own = rules.onError == null && clientside().isEmpty() ? handler : rules.onError;
    Rules all = new Rules(rules.roles, own, rules.optional, rules.hidden, rules.deadline);
    return new Callback(signature.starting(start), outputs, body, all);
  }

  /** The function that runs in the browser in place of a body, if it is one of these. */
  public Optional<ClientsideFunction> clientside() {
    return body instanceof InBrowser browser ? Optional.of(browser.function) : Optional.empty();
  }

  /** What holds for it beside what it reads and sets. */
  public Rules rules() {
    return rules;
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
