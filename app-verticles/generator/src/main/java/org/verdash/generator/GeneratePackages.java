package org.verdash.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the source trees of component packages for a build that npm has fetched them for. */
public final class GeneratePackages {
  private GeneratePackages() {}

  /**
   * {@code <list> <option>...}, with the options of the extractor. A line of the list is {@code
   * <package folder> TAB <tree> TAB <Java package>}; without the list there is nothing to do.
   *
   * @throws IOException when a file cannot be read or written
   * @throws RefusedPackageException in one sentence, when a folder holds no component package
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> all = List.of(args);
    Path list = Path.of(all.get(0));
    if (!Files.exists(list)) {
      return;
    }
    for (String line : Files.readAllLines(list)) {
      String[] places = line.split("\t", -1);
      Path tree = Path.of(places[1]);
      new ComponentPackage(Path.of(places[0]), places[2], all.subList(1, all.size()))
          .write(tree, tree.resolve("target"));
    }
  }
}
