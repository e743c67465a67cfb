package org.verdash.state;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a store answers. */
public sealed interface StateReply {
  /** It is done. */
  record Done() implements StateReply {}

  /** It is not done, for this reason. */
  record Refused(StateException.Reason reason, String sentence) implements StateReply {}

  /** Every claimed app, by name. */
  record Apps(List<AppClaim> apps) implements StateReply {
    /** Keeps a copy of the list; does not fail. */
    public Apps {
      apps = List.copyOf(apps);
    }
  }

  /** One instance. */
  record Found(Instance instance) implements StateReply {}

  /** Instances, the newest first. */
  record Instances(List<Instance> instances) implements StateReply {
    /** Keeps a copy of the list; does not fail. */
    public Instances {
      instances = List.copyOf(instances);
    }
  }

  /** An instance with its values. */
  record State(InstanceState state) implements StateReply {}

  /** An instance is there, and its values are those that were seen. */
  record Unchanged() implements StateReply {}

  /** What a call saved; null when it saved nothing. */
  record Saved(@Nullable Revision revision) implements StateReply {}

  /** Revisions, the newest first. */
  record History(List<HistoryEntry> entries) implements StateReply {
    /** Keeps a copy of the list; does not fail. */
    public History {
      entries = List.copyOf(entries);
    }
  }

  /** Some instances out of the catalogue. */
  record Page(InstancePage page) implements StateReply {}

  /** Revocations in their order. */
  record Revocations(List<Revocation> revocations) implements StateReply {
    /** Keeps a copy of the list; does not fail. */
    public Revocations {
      revocations = List.copyOf(revocations);
    }
  }

  /** Attempts in the present window. */
  record Counted(Attempts attempts) implements StateReply {}

  /** A whole file, without its bytes. */
  record File(KeptFile file) implements StateReply {}

  /** Bytes of a file; none at its end. */
  record Part(Buffer bytes) implements StateReply {}

  /** An instance with the grants in it. */
  record Access(InstanceAccess access) implements StateReply {}

  /** A grant as it is now. */
  record Granted(Grant grant) implements StateReply {}

  /** How many instances have another owner now. */
  record HandedOver(long instances) implements StateReply {}

  /** People by name. */
  record Persons(List<Person> people) implements StateReply {
    /** Keeps a copy of the list; does not fail. */
    public Persons {
      people = List.copyOf(people);
    }
  }

  /** Roles in order. */
  record Roles(List<String> roles) implements StateReply {
    /** Keeps a copy of the list; does not fail. */
    public Roles {
      roles = List.copyOf(roles);
    }
  }

  /** What was noted, the newest first. */
  record AuditLog(List<AuditEntry> entries) implements StateReply {
    /** Keeps a copy of the list; does not fail. */
    public AuditLog {
      entries = List.copyOf(entries);
    }
  }

  /** An export or import that goes on at an address of its own. */
  record Opened(String address) implements StateReply {}

  /**
   * A part of an export.
   *
   * @param last whether the export is whole with this chunk
   */
  record Chunk(long number, boolean last, Buffer bytes) implements StateReply {}
}
