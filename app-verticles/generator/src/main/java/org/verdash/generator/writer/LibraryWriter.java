package org.verdash.generator.writer;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.verdash.generator.plan.JavaComponent;
import org.verdash.generator.plan.JavaLibrary;

/** Writes the classes of a package. */
public final class LibraryWriter {
  private LibraryWriter() {}

  /**
   * The text of each file, by its class.
   *
   * @param imports full names of hand-written types that the tables use, by simple name
   */
  public static SequencedMap<String, String> write(
      JavaLibrary library, Map<String, String> imports) {
    TreeMap<String, String> files = new TreeMap<>();
    for (JavaComponent component : library.components()) {
      files.put(component.className(), ComponentWriter.write(library, component, imports));
    }
    if (!library.elements().className().isEmpty()) {
      new ElementsWriter(library, imports).write(files);
    }
    return files;
  }
}
