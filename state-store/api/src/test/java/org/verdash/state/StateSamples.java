package org.verdash.state;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.wire.WireSample;

/** Of every message one with each field set and, where they can be empty, one without. */
final class StateSamples {
  private static final String ID = "6f1d3a52-0c8e-4f7b-9a30-5b1f7d2c9e41";
  private static final Instant THEN = Instant.ofEpochSecond(1_800_000_000L, 123_456_000);
  private static final InstanceKey KEY = new InstanceKey("weather", "my-berlin");
  private static final Instance PLAIN =
      new Instance(ID, KEY, "anna", 3, 42, THEN, KEY.slug(), Instance.ALWAYS, THEN, 0, null);
  private static final Instance INSTANCE =
      new Instance(
          ID,
          KEY,
          "anna",
          3,
          42,
          THEN,
          "Größe von Köln",
          Instance.ON_DEMAND,
          THEN.plusSeconds(3600),
          7,
          THEN.plusSeconds(7200));
  private static final List<Value> VALUES =
      List.of(
          new Value("city.value", Buffer.buffer("\"Köln\"")),
          new Value("{\"index\":1,\"type\":\"a.b\"}.value", Buffer.buffer("[1,2]")));
  private static final AppClaim APP =
      new AppClaim("weather", "/weather/", "v1", "0123abcd", Buffer.buffer("descriptor"));
  private static final NewInstance NEW =
      new NewInstance(
          ID, "weather", "mine", "anna", 3, VALUES, "Größe von Köln", Instance.ON_DEMAND);
  private static final InstanceQuery QUERY =
      new InstanceQuery(
          "anna",
          Set.of("analyst", "staff"),
          "weather",
          InstanceQuery.Scope.SHARED,
          "köln",
          "1800000000000000." + ID,
          50);
  private static final Buffer BYTES = Buffer.buffer("{\"format\":\"verdash\"}\n");

  private static final NewFile FILE =
      new NewFile(
          ID, "weather", "anna", "Größe.csv", "text/csv", Duration.ofHours(1), 1_073_741_824);

  private static final List<WireSample> OTHERS =
      List.of(
          sample(new StateRequest.Ping(), null),
          sample(
              new StateRequest.Claim(APP),
              new StateRequest.Claim(new AppClaim("a", "/", "", "", Buffer.buffer()))),
          sample(new StateRequest.Release("weather"), new StateRequest.Release("")),
          sample(new StateRequest.ListApps(), null),
          sample(
              new StateRequest.Create(NEW),
              new StateRequest.Create(new NewInstance(ID, "weather", "", "anna", 0, List.of()))),
          sample(new StateRequest.FindByKey(KEY), null),
          sample(new StateRequest.FindById(ID), new StateRequest.FindById("")),
          sample(
              new StateRequest.ListInstances("weather", "anna"),
              new StateRequest.ListInstances("", "")),
          sample(new StateRequest.Delete(ID), new StateRequest.Delete("")),
          sample(new StateRequest.Read(ID, new Seen(42, THEN)), new StateRequest.Read("", null)),
          sample(
              new StateRequest.Save(
                  new Change(
                      ID,
                      "c-1",
                      "anna",
                      VALUES,
                      7L,
                      new Basis(12, List.of(VALUES.getFirst().key())))),
              new StateRequest.Save(new Change(ID, "c-1", "anna", VALUES))),
          sample(new StateRequest.FindSaved(ID, "c-1"), new StateRequest.FindSaved("", "")),
          sample(new StateRequest.Revoke("jti-1", THEN), null),
          sample(new StateRequest.ListRevocations(7), new StateRequest.ListRevocations(0)),
          sample(
              new StateRequest.CountAttempt("anna", Duration.ofMinutes(5)),
              new StateRequest.CountAttempt("", Duration.ZERO)),
          sample(new StateRequest.TakeBackAttempt("anna"), new StateRequest.TakeBackAttempt("")),
          sample(new StateRequest.ReadAttempts("anna"), new StateRequest.ReadAttempts("")),
          sample(new StateRequest.ForgetAttempts("anna"), new StateRequest.ForgetAttempts("")),
          sample(new StateRequest.OpenExport(), null),
          sample(new StateRequest.NextChunk(9), new StateRequest.NextChunk(0)),
          sample(new StateRequest.OpenImport(), null),
          sample(
              new StateRequest.ImportChunk(9, true, BYTES),
              new StateRequest.ImportChunk(0, false, Buffer.buffer())),
          sample(new StateRequest.BeginFile(FILE), null),
          sample(
              new StateRequest.AppendFile(ID, 262_144, BYTES),
              new StateRequest.AppendFile("", 0, Buffer.buffer())),
          sample(new StateRequest.FinishFile(ID), new StateRequest.FinishFile("")),
          sample(new StateRequest.FindFile(ID), new StateRequest.FindFile("")),
          sample(new StateRequest.ReadFile(ID, 262_144), new StateRequest.ReadFile("", 0)),
          sample(new StateRequest.ForgetFile(ID), new StateRequest.ForgetFile("")),
          sample(new StateRequest.ListHistory(ID, 43, 50), new StateRequest.ListHistory("", 0, 0)),
          sample(new StateRequest.ReadAt(ID, 41), new StateRequest.ReadAt("", 0)),
          sample(
              new StateRequest.NameRevision(ID, 41, "Größe", "anna"),
              new StateRequest.NameRevision("", 0, "", "")),
          sample(
              new StateRequest.RestoreRevision(new Restore(ID, 41, "c-1", "anna", 7L)),
              new StateRequest.RestoreRevision(new Restore("", 0, "c", "a", null))),
          sample(
              new StateRequest.ListCatalogue(QUERY),
              new StateRequest.ListCatalogue(
                  new InstanceQuery("", Set.of(), "", InstanceQuery.Scope.MINE, "", "", 1))),
          sample(new StateRequest.Rename(ID, "Größe", "anna"), new StateRequest.Rename("", "", "")),
          sample(
              new StateRequest.SetPolicy(ID, Instance.ON_DEMAND, "anna"),
              new StateRequest.SetPolicy("", "", "")),
          sample(new StateRequest.Remove(ID, "anna"), new StateRequest.Remove("", "")),
          sample(new StateRequest.BringBack(ID, "anna"), new StateRequest.BringBack("", "")),
          sample(new StateRequest.Star(ID, "anna", true), new StateRequest.Star("", "", false)),
          sample(new StateRequest.Adopt(ID, 4, "anna"), new StateRequest.Adopt("", 0, "")),
          sample(new StateReply.Done(), null),
          sample(
              new StateReply.Refused(StateException.Reason.SLUG_TAKEN, "Größe fehlt."),
              new StateReply.Refused(StateException.Reason.OTHER, "")),
          sample(new StateReply.Apps(List.of(APP, APP)), new StateReply.Apps(List.of())),
          sample(new StateReply.Found(INSTANCE), new StateReply.Found(PLAIN)),
          sample(new StateReply.Instances(List.of(INSTANCE)), new StateReply.Instances(List.of())),
          sample(
              new StateReply.State(new InstanceState(INSTANCE, VALUES)),
              new StateReply.State(new InstanceState(PLAIN, List.of()))),
          sample(new StateReply.Unchanged(), null),
          sample(new StateReply.Saved(new Revision(ID, 43, true)), new StateReply.Saved(null)),
          sample(
              new StateReply.History(
                  List.of(new HistoryEntry(41, THEN, "anna", List.of("a.value", "b.c"), "Größe"))),
              new StateReply.History(List.of(new HistoryEntry(0, THEN, "", List.of(), "")))),
          sample(
              new StateReply.Page(
                  new InstancePage(
                      List.of(new InstancePage.Listed(INSTANCE, "edit", true)), "1." + ID)),
              new StateReply.Page(
                  new InstancePage(List.of(new InstancePage.Listed(PLAIN, "", false)), ""))),
          sample(
              new StateReply.Revocations(List.of(new Revocation(8, "jti-1", THEN))),
              new StateReply.Revocations(List.of())),
          sample(
              new StateReply.Counted(new Attempts(3, Duration.ofSeconds(200))),
              new StateReply.Counted(new Attempts(0, Duration.ZERO))),
          sample(new StateReply.Opened("state.v1.export.1"), new StateReply.Opened("")),
          sample(
              new StateReply.Chunk(9, true, BYTES),
              new StateReply.Chunk(0, false, Buffer.buffer())),
          sample(
              new StateReply.File(
                  new KeptFile(ID, "weather", "anna", "Größe.csv", "text/csv", 42, THEN)),
              new StateReply.File(new KeptFile("", "", "", "", "", 0, THEN))),
          sample(new StateReply.Part(BYTES), new StateReply.Part(Buffer.buffer())));

  static final List<WireSample> ALL =
      Stream.concat(RightsSamples.of(INSTANCE).stream(), OTHERS.stream()).toList();

  private StateSamples() {}

  /** Without a minimal one the full one stands for it. */
  static WireSample sample(Object full, @Nullable Object minimal) {
    return WireSample.of(
        full.getClass().getSimpleName(), full, minimal == null ? full : minimal, StateCodecs.ALL);
  }
}
