package org.verdash.demos.postcard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verdash.demos.page.Page;

class PostcardTest {
  private final Page page = Page.of(Postcard.app());

  @Test
  void whatIsWrittenStandsOnTheCard() throws Exception {
    page.change(Postcard.WORDS, "  The sea is warm. ");
    assertThat(page.json(Postcard.GREETING)).isEqualTo("The sea is warm.");
    assertThat(page.json(Postcard.ROOM)).isEqualTo("124 letters left");
    page.change(Postcard.WORDS, null);
    assertThat(page.json(Postcard.GREETING)).isEqualTo("…");
  }

  @Test
  void theStampTakesItsColour() throws Exception {
    page.change(Postcard.STAMP, "blue");
    assertThat(page.json(Postcard.MARK)).isEqualTo("stamp blue");
  }

  @Test
  void theCardIsSignedByWhoWritesIt() throws Exception {
    page.change(Postcard.WORDS, "Hello");
    assertThat(page.json(Postcard.SENDER)).isEqualTo("Yours, somebody");
  }

  @Test
  void theCardTellsWhetherItIsKeptAndWhatWasChangedLast() throws Exception {
    page.change(Postcard.STAMP, "green");
    assertThat(page.json(Postcard.KEPT)).asString().contains("kept nowhere yet");
    assertThat(page.json(Postcard.LAST)).isEqualTo("You changed the stamp last.");
    page.change(Postcard.VIEW, View.CITY);
    assertThat(page.json(Postcard.LAST)).isEqualTo("You changed the picture last.");
    assertThat(page.json(Postcard.TOWN)).isEqualTo("Z");
  }
}
