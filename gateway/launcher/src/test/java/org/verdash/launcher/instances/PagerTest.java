package org.verdash.launcher.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.launcher.instances.Pager.Leaf;

class PagerTest {
  private static final Leaf SECOND = new Leaf(List.of("", "b"), "c");

  @Test
  void theWayOnAndTheWayBackLeadFromLeafToLeaf() {
    assertThat(SECOND.start()).isEqualTo("b");
    assertThat(SECOND.next()).containsExactly("", "b", "c");
    assertThat(SECOND.back()).containsExactly("");
    Leaf first = new Leaf(Leaf.FIRST, "b");
    assertThat(first.back()).containsExactly("");
    Leaf last = new Leaf(List.of("", "b"), "");
    assertThat(last.next()).containsExactly("", "b");
  }

  @Test
  void rowsAreCountedAsAPersonDoes() {
    assertThat(new Leaf(Leaf.FIRST, "b").words(25, 25)).isEqualTo("The first 25");
    assertThat(SECOND.words(25, 25)).isEqualTo("26 to 50");
    assertThat(SECOND.words(1, 25)).isEqualTo("The last, number 26");
  }

  @Test
  void aBrowserMayForgetWhereItIs() {
    assertThat(Leaf.of(null, null)).isEqualTo(new Leaf(List.of(""), ""));
    assertThat(Leaf.of(List.of(), "c").before()).isZero();
    assertThat(Leaf.of(Arrays.asList("", null), null).trail()).containsExactly("");
  }
}
