package org.verdash.launcher.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.verdash.app.UserMessage;

class TypedTest {
  @Test
  void aNameHasNoSpaceAroundAndMayHaveAHundredOfAnyLetters() {
    assertThat(Typed.name("  Spring \u2014 \u201c2026\u201d "))
        .isEqualTo("Spring \u2014 \u201c2026\u201d");
    String faces = "\ud83d\ude00".repeat(100);
    assertThat(Typed.name(faces)).isEqualTo(faces);
    assertThat(Typed.name(" ")).isEmpty();
  }

  @Test
  void whatCannotBeANameIsToldInASentence() {
    assertThatThrownBy(() -> Typed.name("x".repeat(101)))
        .isInstanceOf(UserMessage.class)
        .hasMessage("A name may have at most 100 characters.");
    assertThatThrownBy(() -> Typed.name("a\u0007b"))
        .isInstanceOf(UserMessage.class)
        .hasMessage("A name may not have control characters.");
  }

  @Test
  void whateverSomebodyLooksForCanBeLookedFor() {
    assertThat(Typed.search(" Sp\0ring ")).isEqualTo("Spring");
    assertThat(Typed.search("\ud83d\ude00".repeat(200))).isEqualTo("\ud83d\ude00".repeat(75));
    assertThat(Typed.search("x".repeat(5000))).hasSize(300);
    assertThat(Typed.search("\0")).isEmpty();
  }
}
