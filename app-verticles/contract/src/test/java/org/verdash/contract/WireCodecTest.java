package org.verdash.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.wire.WireCodec;
import org.verdash.wire.WireSample;
import org.verdash.wire.WireTree;

class WireCodecTest {
  static List<WireSample> samples() {
    return Samples.ALL;
  }

  @Test
  void everyMessageHasASample() {
    assertThat(WireCodecs.ALL)
        .extracting(WireCodec::name)
        .containsExactlyElementsOf(
            Samples.ALL.stream().map(sample -> "verdash.v1." + sample.message()).toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFieldComesThrough(WireSample sample) {
    assertThat(throughWire(sample, sample.full())).isEqualTo(sample.full());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFieldAtItsMinimumComesThrough(WireSample sample) {
    assertThat(throughWire(sample, sample.minimal())).isEqualTo(sample.minimal());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatStandsBeforeAndAfterIsLeftAlone(WireSample sample) {
    Buffer wire = Buffer.buffer("before");
    sample.codec().encodeToWire(wire, sample.full());
    wire.appendString("after");
    assertThat(sample.codec().decodeFromWire(6, wire)).isEqualTo(sample.full());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void truncatedAnywhereIsRefusedByName(WireSample sample) {
    Buffer wire = sample.wire(sample.full());
    for (int end = 0; end < wire.length(); end++) {
      Buffer cut = wire.getBuffer(0, end);
      assertThatIllegalArgumentException()
          .as("cut at %s", end)
          .isThrownBy(() -> sample.codec().decodeFromWire(0, cut))
          .withMessageContaining(sample.message() + ":");
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMessageTruncatedAtAnyLevelInsideRightLengthsIsRefused(WireSample sample) {
    WireTree tree = WireTree.of(sample.wire(sample.full()));
    for (WireTree message : tree.messages().toList()) {
      Buffer whole = message.value();
      for (int end = 1; end < whole.length(); end++) {
        message.replace(whole.getBuffer(0, end));
        if (!message.ends().contains(end)) {
          refuses(sample, tree.wire(), "field ");
        }
      }
      message.repair();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMessageThatEndsAfterAnyFieldIsReadOrRefusedByName(WireSample sample) {
    WireTree tree = WireTree.of(sample.wire(sample.full()));
    for (WireTree message : tree.messages().toList()) {
      Buffer whole = message.value();
      for (int end : message.ends()) {
        message.replace(whole.getBuffer(0, end));
        readsOrRefuses(sample, tree.wire());
      }
      message.repair();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aLengthBeyondWhatIsThereIsRefusedAtEveryLevel(WireSample sample) {
    WireTree tree = WireTree.of(sample.wire(sample.full()));
    for (WireTree message : tree.messages().toList()) {
      Buffer whole = message.value();
      for (int start : message.starts()) {
        for (int lie : new int[] {whole.length(), Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
          message.replace(whole.copy().setInt(start + 1, lie));
          refuses(sample, tree.wire(), "bytes, but");
        }
      }
      message.repair();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void unknownTagsAreSkippedAtEveryLevelAndPlace(WireSample sample) {
    WireTree tree = WireTree.of(sample.wire(sample.full()));
    WireTree unknown = WireTree.leaf(200, Buffer.buffer("from a later version"));
    for (WireTree message : tree.messages().toList()) {
      for (int place = 0; place <= message.fields().size(); place++) {
        message.fields().add(place, unknown);
        assertThat(sample.codec().decodeFromWire(0, tree.wire())).isEqualTo(sample.full());
        message.fields().remove(place);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theOrderOfDifferentFieldsDoesNotMatter(WireSample sample) {
    WireTree tree = WireTree.of(sample.wire(sample.full()));
    tree.messages().toList().forEach(WireTree::lastTagFirst);
    assertThat(sample.codec().decodeFromWire(0, tree.wire())).isEqualTo(sample.full());
  }

  @Test
  void anAccessPolicyOfUnknownKindOpensNothing() {
    WireSample presence = sample("AppPresence");
    WireTree tree = WireTree.of(presence.wire(presence.full()));
    WireTree policy = tree.field(3).field(6);
    policy.fields().clear();
    policy.fields().add(WireTree.leaf(4, Buffer.buffer("quantum")));
    refuses(presence, tree.wire(), "AccessPolicy: field public is not set");
  }

  @Test
  void aKindOfTokenThatIsUnknownIsRefused() {
    WireSample call = sample("AppCall");
    WireTree tree = WireTree.of(call.wire(call.full()));
    tree.field(3).field(4).replace(Buffer.buffer().appendLong(9));
    refuses(call, tree.wire(), "Caller: field kind has an unknown value: 9");
  }

  @Test
  void aNumberOfTheWrongLengthOrBeyondAnIntIsRefused() {
    WireSample problem = sample("Problem");
    WireTree tree = WireTree.of(problem.wire(problem.full()));
    tree.field(1).replace(Buffer.buffer().appendInt(422));
    refuses(problem, tree.wire(), "Problem: field status must have 8 bytes");
    tree.field(1).replace(Buffer.buffer().appendLong(1L << 32));
    refuses(problem, tree.wire(), "Problem: field status is out of range: 4294967296");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    WireSample presence = sample("AppPresence");
    WireTree tree = WireTree.of(presence.wire(presence.full()));
    tree.field(1).field(1).replace(Buffer.buffer("no app"));
    refuses(presence, tree.wire(), "app name must match");
  }

  @Test
  void anEndOfTimeBeyondTheCalendarIsRefused() {
    WireSample call = sample("AppCall");
    WireTree tree = WireTree.of(call.wire(call.full()));
    tree.field(3).field(5).field(1).replace(Buffer.buffer().appendLong(Long.MAX_VALUE));
    refuses(call, tree.wire(), "Instant: field second is out of range");
  }

  @Test
  void aDurationBeyondTheCenturiesComesThroughAsTheLongest() {
    AppReply.Busy forever = new AppReply.Busy(Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(throughWire(sample("Busy"), forever))
        .isEqualTo(new AppReply.Busy(Duration.ofNanos(Long.MAX_VALUE)));
  }

  @Test
  void everyKindOfAccessPolicyAndTokenComesThrough() {
    AppPresence presence = (AppPresence) sample("AppPresence").full();
    for (AccessPolicy access :
        List.of(
            new AccessPolicy.Public(),
            new AccessPolicy.SignedIn(),
            new AccessPolicy.Roles(Set.of("a", "b", "c")))) {
      AppPresence sent = with(presence, access);
      assertThat(throughWire(sample("AppPresence"), sent)).isEqualTo(sent);
    }
    for (Caller.TokenKind kind : Caller.TokenKind.values()) {
      AppCall sent = with((AppCall) sample("AppCall").full(), kind);
      assertThat(throughWire(sample("AppCall"), sent)).isEqualTo(sent);
    }
  }

  @Test
  void theBodyThatIsReadIsASliceOfWhatArrived() {
    WireSample answer = sample("Answer");
    AppReply.Answer sent = AppReply.Answer.of(200, "text/plain", Buffer.buffer("body"));
    Buffer wire = answer.wire(sent);
    AppReply.Answer read = (AppReply.Answer) answer.codec().decodeFromWire(0, wire);
    wire.setByte(wire.length() - 1, (byte) 'Y');
    assertThat(read.body()).hasToString("bodY");
  }

  @Test
  void aFieldMayBeRepeatedManyTimes() {
    List<String> cookies = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
    AppReply.Head head =
        new AppReply.Head(200, "", Map.of(), cookies, "", List.of(), Map.of(), null);
    AppReply.Answer sent = new AppReply.Answer(head, Buffer.buffer());
    assertThat(throughWire(sample("Answer"), sent)).isEqualTo(sent);
  }

  private static Object throughWire(WireSample sample, Object sent) {
    return sample.codec().decodeFromWire(0, sample.wire(sent));
  }

  private static void refuses(WireSample sample, Buffer wire, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sample.codec().decodeFromWire(0, wire))
        .withMessageStartingWith("verdash.v1." + sample.message() + " cannot be read: ")
        .withMessageContaining(why);
  }

  private static void readsOrRefuses(WireSample sample, Buffer wire) {
    Throwable thrown = catchThrowable(() -> sample.codec().decodeFromWire(0, wire));
    if (thrown != null) {
      assertThat(thrown)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("verdash.v1." + sample.message() + " cannot be read: ");
    }
  }

  private static WireSample sample(String message) {
    return Samples.ALL.stream()
        .filter(sample -> sample.message().equals(message))
        .findFirst()
        .orElseThrow();
  }

  private static AppPresence with(AppPresence presence, AccessPolicy access) {
    AppDescriptor app = presence.app();
    return new AppPresence(
        presence.address(),
        presence.going(),
        new AppDescriptor(
            app.name(),
            app.prefix(),
            app.version(),
            app.digest(),
            app.about(),
            access,
            app.wants(),
            app.limits(),
            app.libraries(),
            app.assets(),
            app.savable()));
  }

  private static AppCall with(AppCall call, Caller.TokenKind kind) {
    Caller caller = call.caller();
    return new AppCall(
        call.attempt(),
        call.appVersion(),
        new Caller(caller.subject(), caller.roles(), caller.claims(), kind, caller.expiry()),
        call.session(),
        call.instance(),
        call.page(),
        call.http(),
        call.client(),
        call.traceParent(),
        call.remaining(),
        call.body());
  }
}
