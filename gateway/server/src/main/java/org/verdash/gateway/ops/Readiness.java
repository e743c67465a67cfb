package org.verdash.gateway.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Whether a node can do what it is there for: when every part that it needs says so. Thread-safe.
 */
public final class Readiness {

  private final List<Part> parts = new CopyOnWriteArrayList<>();

  /** Adds a part that the node needs and that is not there yet. */
  public Part needs(String name) {
    Part part = new Part(name);
    parts.add(part);
    return part;
  }

  /** Returns a sentence for each part that is not there; none when the node is ready. */
  public List<String> missing() {
    List<String> sentences = new ArrayList<>();
    for (Part part : parts) {
      String why = part.why;
      if (why != null) {
        sentences.add(part.name + ": " + why);
      }
    }
    return sentences;
  }

  /** Something that a node needs. */
  public static final class Part {

    private final String name;
    private volatile @Nullable String why = "not there yet";

    private Part(String name) {
      this.name = name;
    }

    /** Says that it is there. */
    public void up() {
      why = null;
    }

    /** Says that it is not there, and why; shown to whoever asks, so it names no secrets. */
    public void down(String reason) {
      why = reason;
    }
  }
}
