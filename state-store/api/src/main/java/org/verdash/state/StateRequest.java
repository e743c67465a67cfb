package org.verdash.state;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a store can be asked on {@link #ADDRESS}; answered by a {@link StateReply}. */
public sealed interface StateRequest {
  /** Where every store listens. */
  String ADDRESS = "state.v1";

  /** About files. */
  sealed interface OfFiles extends StateRequest {}

  /** About what instances were before. */
  sealed interface OfHistory extends StateRequest {}

  /** About instances as people order them. */
  sealed interface OfCatalogue extends StateRequest {}

  /** Answered by {@link StateReply.Done} when the database answers. */
  record Ping() implements StateRequest {}

  /** Answered by {@link StateReply.Done}. */
  record Claim(AppClaim app) implements StateRequest {}

  /** Answered by {@link StateReply.Done}, whether the app was noted or not. */
  record Release(String app) implements StateRequest {}

  /** Answered by {@link StateReply.Apps}. */
  record ListApps() implements StateRequest {}

  /** Answered by {@link StateReply.Found}. */
  record Create(NewInstance instance) implements StateRequest {}

  /** Answered by {@link StateReply.Found}. */
  record FindByKey(InstanceKey key) implements StateRequest {}

  /** Answered by {@link StateReply.Found}. */
  record FindById(String id) implements StateRequest {}

  /** Answered by {@link StateReply.Instances}. */
  record ListInstances(String app, String owner) implements StateRequest {}

  /** Answered by {@link StateReply.Done}. */
  record Delete(String id) implements StateRequest {}

  /**
   * Answered by {@link StateReply.State}, or by {@link StateReply.Unchanged}.
   *
   * @param seen what is not to be answered again; null for none
   */
  record Read(String id, @Nullable Seen seen) implements StateRequest {}

  /** Answered by {@link StateReply.Saved}. */
  record Save(Change change) implements StateRequest {}

  /** Answered by {@link StateReply.Saved}, without revision when the call saved nothing. */
  record FindSaved(String instanceId, String callId) implements StateRequest {}

  /** Answered by {@link StateReply.History}. */
  record ListHistory(String id, long before, int most) implements OfHistory {}

  /** Answered by {@link StateReply.State}. */
  record ReadAt(String id, long revision) implements OfHistory {}

  /** Answered by {@link StateReply.Done}. */
  record NameRevision(String id, long revision, String name, String author) implements OfHistory {}

  /** Answered by {@link StateReply.Saved}. */
  record RestoreRevision(Restore wanted) implements OfHistory {}

  /** Answered by {@link StateReply.Page}. */
  record ListCatalogue(InstanceQuery query) implements OfCatalogue {}

  /** Answered by {@link StateReply.Found}. */
  record Rename(String id, String name, String author) implements OfCatalogue {}

  /** Answered by {@link StateReply.Found}. */
  record SetPolicy(String id, String savePolicy, String author) implements OfCatalogue {}

  /** Answered by {@link StateReply.Done}. */
  record Remove(String id, String author) implements OfCatalogue {}

  /** Answered by {@link StateReply.Found}. */
  record BringBack(String id, String author) implements OfCatalogue {}

  /** Answered by {@link StateReply.Done}. */
  record Star(String id, String subject, boolean on) implements OfCatalogue {}

  /** Answered by {@link StateReply.Found}. */
  record Adopt(String id, int schemaVersion, String author) implements OfCatalogue {}

  /** Answered by {@link StateReply.Done}. */
  record Revoke(String tokenId, Instant expiry) implements StateRequest {}

  /** Answered by {@link StateReply.Revocations}. */
  record ListRevocations(long after) implements StateRequest {}

  /** Answered by {@link StateReply.Counted}. */
  record CountAttempt(String key, Duration window) implements StateRequest {}

  /** Answered by {@link StateReply.Done}, also when there is nothing to take back. */
  record TakeBackAttempt(String key) implements StateRequest {}

  /** Answered by {@link StateReply.Counted}. */
  record ReadAttempts(String key) implements StateRequest {}

  /** Answered by {@link StateReply.Done}. */
  record ForgetAttempts(String key) implements StateRequest {}

  /** Answered by {@link StateReply.Done}, also when the file is there already. */
  record BeginFile(NewFile file) implements OfFiles {}

  /** Answered by {@link StateReply.Done}. */
  record AppendFile(String id, long offset, Buffer part) implements OfFiles {}

  /** Answered by {@link StateReply.File}. */
  record FinishFile(String id) implements OfFiles {}

  /** Answered by {@link StateReply.File}. */
  record FindFile(String id) implements OfFiles {}

  /** Answered by {@link StateReply.Part}. */
  record ReadFile(String id, long offset) implements OfFiles {}

  /** Answered by {@link StateReply.Done}, also when there is no such file. */
  record ForgetFile(String id) implements OfFiles {}

  /** What is asked about rights, people and deeds. */
  sealed interface OfRights extends StateRequest {}

  /** Answered by {@link StateReply.Access}. */
  record AccessByKey(InstanceKey key) implements OfRights {}

  /** Answered by {@link StateReply.Access}, also of a deleted instance. */
  record AccessById(String id) implements OfRights {}

  /** Answered by {@link StateReply.Granted}. */
  record GiveRight(NewGrant grant) implements OfRights {}

  /** Answered by {@link StateReply.Done}. */
  record RevokeGrant(String instanceId, String grantId, String by) implements OfRights {}

  /** Answered by {@link StateReply.HandedOver}. */
  record HandOver(String from, String to, String by) implements OfRights {}

  /** Answered by {@link StateReply.Done}. */
  record NotePerson(Person person) implements OfRights {}

  /** Answered by {@link StateReply.Persons}. */
  record FindPeople(String text, int most) implements OfRights {}

  /** Answered by {@link StateReply.Roles}. */
  record FindRoles(String text, int most) implements OfRights {}

  /** Answered by {@link StateReply.Done}. */
  record NoteAudit(NewAudit entry) implements OfRights {}

  /** Answered by {@link StateReply.AuditLog}. */
  record ListAudit(String instanceId, long before, int most) implements OfRights {}

  /** Answered by {@link StateReply.Opened}. */
  record OpenExport() implements StateRequest {}

  /**
   * To the address of an opened export; answered by {@link StateReply.Chunk}.
   *
   * @param number from 0; that of the chunk before repeats it
   */
  record NextChunk(long number) implements StateRequest {}

  /** Answered by {@link StateReply.Opened}. */
  record OpenImport() implements StateRequest {}

  /**
   * To the address of an opened import; answered by {@link StateReply.Done}.
   *
   * @param number from 0
   * @param last whether the import is whole with this chunk
   */
  record ImportChunk(long number, boolean last, Buffer bytes) implements StateRequest {}
}
