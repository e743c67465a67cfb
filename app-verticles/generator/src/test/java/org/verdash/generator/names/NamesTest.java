package org.verdash.generator.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names(Set.of("of"));

  @Test
  void snakeAndKebabBecomeCamel() {
    assertThat(names.method("search_value")).isEqualTo("searchValue");
    assertThat(names.method("callback-nav")).isEqualTo("callbackNav");
    assertThat(names.method("closeOnSelect")).isEqualTo("closeOnSelect");
    assertThat(names.method("RTL")).isEqualTo("rtl");
    assertThat(names.type("active_cell")).isEqualTo("ActiveCell");
    assertThat(names.constant("callback-nav")).isEqualTo("CALLBACK_NAV");
    assertThat(names.constant("topLeft")).isEqualTo("TOP_LEFT");
  }

  @Test
  void keywordsAndTakenNamesEndInAnUnderscore() {
    assertThat(names.method("default")).isEqualTo("default_");
    assertThat(names.method("if")).isEqualTo("if_");
    assertThat(names.method("of")).isEqualTo("of_");
  }

  @Test
  void namesThatAreTheSameOrDifferOnlyInCaseAreCounted() {
    assertThat(names.method("on_click")).isEqualTo("onClick");
    assertThat(names.method("onClick")).isEqualTo("onClick2");
    assertThat(names.method("onclick")).isEqualTo("onclick3");
  }

  @Test
  void aNameThatJavaCannotBeginWithGetsALetter() {
    assertThat(names.method("2d")).isEqualTo("n2d");
    assertThat(names.constant("3")).isEqualTo("N3");
    assertThat(names.type("---")).isEqualTo("N");
  }

  @Test
  void aTakenTypeBeginsWithItsOwner() {
    Names types = new Names(Set.of("Type"), "Kind");
    assertThat(types.type("type")).isEqualTo("TypeKind");
    assertThat(types.type("type", "Action")).isEqualTo("ActionType");
    assertThat(types.type("if", "Style")).isEqualTo("If");
    assertThat(types.type("if", "Style")).isEqualTo("StyleIf");
  }
}
