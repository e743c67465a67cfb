package org.verdash.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @Test
  void textIsEscapedInContentAndInAttributes() {
    Template template = Template.of("<p title=\"{text}\">{text}</p>");
    String evil = "<b a='1' c=\"2\">&";
    String safe = "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;";

    assertThat(template.with("text", evil).html().markup())
        .isEqualTo("<p title=\"" + safe + "\">" + safe + "</p>");
  }

  @Test
  void filledTextIsNotReadForSlotsAgain() {
    Template template = Template.of("{one} {two}");

    assertThat(template.with("one", "{two}").with("two", "2").html().markup()).isEqualTo("{two} 2");
  }

  @Test
  void anEmptySlotIsNamed() {
    Template template = Template.of("{one} {two}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.with("one", "1").html())
        .withMessage("slot two was not filled");
  }

  @Test
  void anUnknownSlotIsNamed() {
    Template template = Template.of("{one}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.with("other", "1"))
        .withMessage("no slot other");
  }

  @Test
  void anAddressMayBeAnyPathOfOurs() {
    Template template = Template.of("<a href=\"{to}\">");

    assertThat(template.with("to", "/weather/?year=2012&x='").html().markup())
        .isEqualTo("<a href=\"/weather/?year=2012&amp;x=&#39;\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weather/",
        "javascript:alert(1)",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "/\t/elsewhere.example/",
        "/a b"
      })
  void anAddressOfSomebodyElseIsRefused(String address) {
    Template template = Template.of("<img alt=\"\" src=\"{from}\">");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.with("from", address))
        .withMessage("slot from takes a path on our own host");
  }

  @Test
  void anAddressCannotBeMarkup() {
    Template template = Template.of("<form action=\"{to}\">");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.with("to", new Html("/x")))
        .withMessage("slot to is an address and takes text only");
  }
}
