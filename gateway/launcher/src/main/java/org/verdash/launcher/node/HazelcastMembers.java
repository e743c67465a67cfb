package org.verdash.launcher.node;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.verdash.contract.Members;

/** The members of a Hazelcast cluster by their Vert.x ids. Thread-safe. */
final class HazelcastMembers implements Members, MembershipListener {

  /** Where Vert.x's cluster manager keeps its id, which outlives a merge of two halves. */
  private static final String NODE_ID = "__vertx.nodeId";

  private final String self;
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  private HazelcastMembers(String self) {
    this.self = self;
  }

  static HazelcastMembers of(Cluster cluster, String self) {
    HazelcastMembers members = new HazelcastMembers(self);
    cluster.addMembershipListener(members);
    return members;
  }

  @Override
  public String self() {
    return self;
  }

  @Override
  public void onLeave(Consumer<String> gone) {
    listeners.add(gone);
  }

  @Override
  public void memberAdded(MembershipEvent event) {
    // Newcomers announce their apps themselves.
  }

  @Override
  public void memberRemoved(MembershipEvent event) {
    String id = event.getMember().getAttribute(NODE_ID);
    if (id != null) {
      listeners.forEach(listener -> listener.accept(id));
    }
  }
}
