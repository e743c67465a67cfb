package org.verdash.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the source tree of a component package for a build that npm has fetched it for. */
public final class GeneratePackage {
  private GeneratePackage() {}

  /**
   * {@code <package folder> <tree> <Java package> <option>...}, with the options of the extractor.
   *
   * @throws IOException when a file cannot be read or written
   * @throws RefusedPackageException in one sentence, when the folder holds no component package
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> all = List.of(args);
    Path tree = Path.of(all.get(1));
    new ComponentPackage(Path.of(all.get(0)), all.get(2), all.subList(3, all.size()))
        .write(tree, tree.resolve("target"));
  }
}
