package org.verdash.state;

import io.vertx.core.eventbus.EventBus;
import java.util.List;
import org.verdash.wire.WireCodec;
import org.verdash.wire.WireFamily;
import org.verdash.wire.WireShape;

/** The codecs of all messages between a store and who asks it. */
public final class StateCodecs {
  static final List<WireCodec<?>> ALL =
      List.of(
          codec(StateRequest.Ping.class, RequestShapes.PING),
          codec(StateRequest.Claim.class, RequestShapes.CLAIM),
          codec(StateRequest.Release.class, RequestShapes.RELEASE),
          codec(StateRequest.ListApps.class, RequestShapes.LIST_APPS),
          codec(StateRequest.Create.class, RequestShapes.CREATE),
          codec(StateRequest.FindByKey.class, RequestShapes.FIND_BY_KEY),
          codec(StateRequest.FindById.class, RequestShapes.FIND_BY_ID),
          codec(StateRequest.ListInstances.class, RequestShapes.LIST_INSTANCES),
          codec(StateRequest.Delete.class, RequestShapes.DELETE),
          codec(StateRequest.Read.class, RequestShapes.READ),
          codec(StateRequest.Save.class, RequestShapes.SAVE),
          codec(StateRequest.FindSaved.class, RequestShapes.FIND_SAVED),
          codec(StateRequest.Revoke.class, RequestShapes.REVOKE),
          codec(StateRequest.ListRevocations.class, RequestShapes.LIST_REVOCATIONS),
          codec(StateRequest.CountAttempt.class, RequestShapes.COUNT_ATTEMPT),
          codec(StateRequest.TakeBackAttempt.class, RequestShapes.TAKE_BACK_ATTEMPT),
          codec(StateRequest.ReadAttempts.class, RequestShapes.READ_ATTEMPTS),
          codec(StateRequest.ForgetAttempts.class, RequestShapes.FORGET_ATTEMPTS),
          codec(StateRequest.OpenExport.class, RequestShapes.OPEN_EXPORT),
          codec(StateRequest.NextChunk.class, RequestShapes.NEXT_CHUNK),
          codec(StateRequest.OpenImport.class, RequestShapes.OPEN_IMPORT),
          codec(StateRequest.ImportChunk.class, RequestShapes.IMPORT_CHUNK),
          codec(StateRequest.BeginFile.class, FileShapes.BEGIN),
          codec(StateRequest.AppendFile.class, FileShapes.APPEND),
          codec(StateRequest.FinishFile.class, FileShapes.FINISH),
          codec(StateRequest.FindFile.class, FileShapes.FIND),
          codec(StateRequest.ReadFile.class, FileShapes.READ),
          codec(StateRequest.ForgetFile.class, FileShapes.FORGET),
          codec(StateRequest.AccessByKey.class, RightsShapes.ACCESS_BY_KEY),
          codec(StateRequest.AccessById.class, RightsShapes.ACCESS_BY_ID),
          codec(StateRequest.GiveRight.class, RightsShapes.GIVE),
          codec(StateRequest.RevokeGrant.class, RightsShapes.REVOKE),
          codec(StateRequest.HandOver.class, RightsShapes.HAND_OVER),
          codec(StateRequest.NotePerson.class, RightsShapes.NOTE_PERSON),
          codec(StateRequest.FindPeople.class, RightsShapes.FIND_PEOPLE),
          codec(StateRequest.FindRoles.class, RightsShapes.FIND_ROLES),
          codec(StateRequest.NoteAudit.class, RightsShapes.NOTE_AUDIT),
          codec(StateRequest.ListAudit.class, RightsShapes.LIST_AUDIT),
          codec(StateReply.Access.class, RightsShapes.ACCESS),
          codec(StateReply.Granted.class, RightsShapes.GRANTED),
          codec(StateReply.HandedOver.class, RightsShapes.HANDED_OVER),
          codec(StateReply.Persons.class, RightsShapes.PERSONS),
          codec(StateReply.Roles.class, RightsShapes.ROLES),
          codec(StateReply.AuditLog.class, RightsShapes.AUDIT_LOG),
          codec(StateRequest.ListHistory.class, InstanceShapes.LIST_HISTORY),
          codec(StateRequest.ReadAt.class, InstanceShapes.READ_AT),
          codec(StateRequest.NameRevision.class, InstanceShapes.NAME_REVISION),
          codec(StateRequest.RestoreRevision.class, InstanceShapes.RESTORE),
          codec(StateRequest.ListCatalogue.class, InstanceShapes.LIST_CATALOGUE),
          codec(StateRequest.Rename.class, InstanceShapes.RENAME),
          codec(StateRequest.SetPolicy.class, InstanceShapes.SET_POLICY),
          codec(StateRequest.Remove.class, InstanceShapes.REMOVE),
          codec(StateRequest.BringBack.class, InstanceShapes.BRING_BACK),
          codec(StateRequest.Star.class, InstanceShapes.STAR),
          codec(StateRequest.Adopt.class, InstanceShapes.ADOPT),
          codec(StateReply.Done.class, ReplyShapes.DONE),
          codec(StateReply.Refused.class, ReplyShapes.REFUSED),
          codec(StateReply.Apps.class, ReplyShapes.APPS),
          codec(StateReply.Found.class, ReplyShapes.FOUND),
          codec(StateReply.Instances.class, ReplyShapes.INSTANCES),
          codec(StateReply.State.class, ReplyShapes.STATE),
          codec(StateReply.Unchanged.class, ReplyShapes.UNCHANGED),
          codec(StateReply.Saved.class, ReplyShapes.SAVED),
          codec(StateReply.History.class, InstanceShapes.HISTORY),
          codec(StateReply.Page.class, InstanceShapes.PAGE),
          codec(StateReply.Revocations.class, ReplyShapes.REVOCATIONS),
          codec(StateReply.Counted.class, ReplyShapes.COUNTED),
          codec(StateReply.Opened.class, ReplyShapes.OPENED),
          codec(StateReply.Chunk.class, ReplyShapes.CHUNK),
          codec(StateReply.File.class, FileShapes.FILE),
          codec(StateReply.Part.class, FileShapes.PART));

  private static final WireFamily FAMILY = WireFamily.of(ALL);

  private StateCodecs() {}

  /**
   * Makes the bus carry every message of the store; a bus that already does is left alone. May be
   * called on any thread.
   *
   * @throws IllegalStateException when somebody else has taken a codec's name or type on this bus
   */
  public static void register(EventBus bus) {
    FAMILY.register(bus);
  }

  private static <T> WireCodec<T> codec(Class<T> type, WireShape<T> shape) {
    return new WireCodec<>("verdash.state.v1", type, shape);
  }
}
