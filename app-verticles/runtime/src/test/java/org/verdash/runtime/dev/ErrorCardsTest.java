package org.verdash.runtime.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.app.ComponentId;
import org.verdash.author.Bakery;
import org.verdash.contract.AppReply;

class ErrorCardsTest {
  private static final AppReply.Problem FAULT =
      new AppReply.Problem(500, "fault", "The app failed", "", "AB12-CD34");

  private final ErrorCards cards = new ErrorCards(ErrorCardsTest.class.getClassLoader());

  @Test
  void whatWasThrownIsToldAsTextAndNotAsHtml() {
    String card = card(FAULT, new IllegalStateException("no <b>sales</b> & \"none\""));

    assertThat(card)
        .startsWith("<div class=\"verdash-card\">")
        .contains("<b>java.lang.IllegalStateException</b>")
        .contains(": no &lt;b&gt;sales&lt;/b&gt; &amp; &quot;none&quot;</p>")
        .contains("Incident AB12-CD34")
        .doesNotContain("<b>sales");
  }

  @Test
  void theAuthorsFramesStandFirstAndTheRestIsFolded() {
    Throwable thrown = thrown(() -> Bakery.opening("soon"));

    String card = card(FAULT, thrown);

    String own = card.substring(0, card.indexOf("<details>"));
    assertThat(own)
        .containsSubsequence(
            "<code>Bakery.opening (lambda)</code> <span>Bakery.java:",
            "<code>Bakery.opening</code> <span>Bakery.java:")
        .doesNotContain("LocalDate")
        .doesNotContain("junit");
    assertThat(card.substring(card.indexOf("<details>"))).contains("java.time.LocalDate.parse");
  }

  @Test
  void whatCausedItIsToldToo() {
    Throwable cause = new ArithmeticException("too much");

    assertThat(card(FAULT, new IllegalStateException("outer", cause)))
        .contains("caused by <b>java.lang.ArithmeticException</b>: too much");
  }

  @Test
  void aCauseThatIsItsOwnCauseEndsTheCard() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);

    assertThat(card(FAULT, one)).contains("caused by <b>java.lang.Exception</b>: two");
  }

  @Test
  void aLongMessageIsCut() {
    assertThat(card(FAULT, new IllegalStateException("x".repeat(100_000))))
        .contains("x".repeat(4_000) + " ...</p>");
  }

  @Test
  void verdashsOwnSentenceTakesThePlaceOfTheExceptionsName() {
    AppReply.Problem wrong =
        new AppReply.Problem(500, "wrong-result", "A result is wrong", "two for <one>", "X");

    assertThat(card(wrong, new IllegalArgumentException("two for <one>")))
        .contains("<b>A result is wrong</b> two for &lt;one&gt;</p>")
        .doesNotContain("IllegalArgumentException</b>");
  }

  @Test
  void aCallThatWasStoppedHasACardWithoutAStack() {
    AppReply.Problem late =
        new AppReply.Problem(504, "deadline", "The app took too long", "It was stopped.", "X");

    AppReply.Answer answer = (AppReply.Answer) cards.answer(late, null);

    assertThat(answer.head().status()).isEqualTo(504);
    assertThat(answer.head().type()).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.head().headers()).containsKey(ErrorCards.HEADER);
    assertThat(answer.body().toString())
        .contains("<b>The app took too long</b> It was stopped.</p>")
        .doesNotContain("<details>");
  }

  @Test
  void whereNothingIsTheAuthorsTheLibrariesFramesAreShown() {
    Throwable thrown = thrown(() -> ComponentId.of(""));
    thrown.setStackTrace(
        List.of(
                new StackTraceElement("java.util.List", "of", "List.java", 1),
                new StackTraceElement("com.example.Made$Up", "work", "Made.java", 2))
            .toArray(StackTraceElement[]::new));

    String card = card(FAULT, thrown);

    assertThat(card.substring(0, card.indexOf("<details>")))
        .contains("<code>Made.Up.work</code> <span>Made.java:2</span>")
        .doesNotContain("List.of");
  }

  private static Throwable thrown(Runnable work) {
    try {
      work.run();
      throw new AssertionError("nothing was thrown");
    } catch (RuntimeException e) {
      return e;
    }
  }

  private String card(AppReply.Problem problem, Throwable cause) {
    return ((AppReply.Answer) cards.answer(problem, cause)).body().toString();
  }
}
