package org.verdash.state;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.verdash.wire.WireCodec;

/** Of every message one with each field set and, where they can be empty, one without. */
final class StateSamples {
  private static final String ID = "6f1d3a52-0c8e-4f7b-9a30-5b1f7d2c9e41";
  private static final Instant THEN = Instant.ofEpochSecond(1_800_000_000L, 123_456_000);
  private static final InstanceKey KEY = new InstanceKey("weather", "my-berlin");
  private static final Instance INSTANCE = new Instance(ID, KEY, "anna", 3, 42, THEN);
  private static final List<Value> VALUES =
      List.of(
          new Value("city.value", Buffer.buffer("\"Köln\"")),
          new Value("{\"index\":1,\"type\":\"a.b\"}.value", Buffer.buffer("[1,2]")));
  private static final AppClaim APP =
      new AppClaim("weather", "/weather/", "v1", "0123abcd", Buffer.buffer("descriptor"));
  private static final Buffer BYTES = Buffer.buffer("{\"format\":\"verdash\"}\n");

  static final List<Sample> ALL =
      List.of(
          new Sample(new StateRequest.Ping(), null),
          new Sample(
              new StateRequest.Claim(APP),
              new StateRequest.Claim(new AppClaim("a", "/", "", "", Buffer.buffer()))),
          new Sample(new StateRequest.Release("weather"), new StateRequest.Release("")),
          new Sample(new StateRequest.ListApps(), null),
          new Sample(
              new StateRequest.Create(new NewInstance(ID, "weather", "mine", "anna", 3, VALUES)),
              new StateRequest.Create(new NewInstance(ID, "weather", "", "anna", 0, List.of()))),
          new Sample(new StateRequest.FindByKey(KEY), null),
          new Sample(new StateRequest.FindById(ID), new StateRequest.FindById("")),
          new Sample(
              new StateRequest.ListInstances("weather", "anna"),
              new StateRequest.ListInstances("", "")),
          new Sample(new StateRequest.Delete(ID), new StateRequest.Delete("")),
          new Sample(new StateRequest.Read(ID), new StateRequest.Read("")),
          new Sample(new StateRequest.Save(new Change(ID, "c-1", "anna", VALUES)), null),
          new Sample(new StateRequest.FindSaved(ID, "c-1"), new StateRequest.FindSaved("", "")),
          new Sample(new StateRequest.Revoke("jti-1", THEN), null),
          new Sample(new StateRequest.ListRevocations(7), new StateRequest.ListRevocations(0)),
          new Sample(
              new StateRequest.CountAttempt("anna", Duration.ofMinutes(5)),
              new StateRequest.CountAttempt("", Duration.ZERO)),
          new Sample(new StateRequest.ReadAttempts("anna"), new StateRequest.ReadAttempts("")),
          new Sample(new StateRequest.ForgetAttempts("anna"), new StateRequest.ForgetAttempts("")),
          new Sample(new StateRequest.OpenExport(), null),
          new Sample(new StateRequest.NextChunk(9), new StateRequest.NextChunk(0)),
          new Sample(new StateRequest.OpenImport(), null),
          new Sample(
              new StateRequest.ImportChunk(9, true, BYTES),
              new StateRequest.ImportChunk(0, false, Buffer.buffer())),
          new Sample(new StateReply.Done(), null),
          new Sample(
              new StateReply.Refused(StateException.Reason.SLUG_TAKEN, "Größe fehlt."),
              new StateReply.Refused(StateException.Reason.OTHER, "")),
          new Sample(new StateReply.Apps(List.of(APP, APP)), new StateReply.Apps(List.of())),
          new Sample(new StateReply.Found(INSTANCE), null),
          new Sample(
              new StateReply.Instances(List.of(INSTANCE)), new StateReply.Instances(List.of())),
          new Sample(
              new StateReply.State(new InstanceState(INSTANCE, VALUES)),
              new StateReply.State(new InstanceState(INSTANCE, List.of()))),
          new Sample(new StateReply.Saved(new Revision(ID, 43, true)), new StateReply.Saved(null)),
          new Sample(
              new StateReply.Revocations(List.of(new Revocation(8, "jti-1", THEN))),
              new StateReply.Revocations(List.of())),
          new Sample(
              new StateReply.Counted(new Attempts(3, Duration.ofSeconds(200))),
              new StateReply.Counted(new Attempts(0, Duration.ZERO))),
          new Sample(new StateReply.Opened("state.v1.export.1"), new StateReply.Opened("")),
          new Sample(
              new StateReply.Chunk(9, true, BYTES),
              new StateReply.Chunk(0, false, Buffer.buffer())));

  private StateSamples() {}

  /** Shown by its name in test reports. */
  record Sample(Object full, Object minimal) {
    Sample {
      minimal = minimal == null ? full : minimal;
    }

    String message() {
      return full.getClass().getSimpleName();
    }

    /** The codec of this message. */
    @SuppressWarnings("unchecked")
    WireCodec<Object> codec() {
      return (WireCodec<Object>)
          StateCodecs.ALL.stream()
              .filter(codec -> codec.type() == full.getClass())
              .findFirst()
              .orElseThrow();
    }

    Buffer wire(Object value) {
      Buffer wire = Buffer.buffer();
      codec().encodeToWire(wire, value);
      return wire;
    }

    @Override
    public String toString() {
      return message();
    }
  }
}
