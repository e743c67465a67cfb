package org.verdash.launcher.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a YAML file as dotted keys with the line of each.
 *
 * <p>It walks the nodes and builds no objects, so every text stays as written and a key that is
 * said twice can be told together with all other problems.
 */
final class YamlEntries {

  private final String fileName;
  private final Problems problems;
  private final List<Entry> entries = new ArrayList<>();

  private YamlEntries(String fileName, Problems problems) {
    this.fileName = fileName;
    this.problems = problems;
  }

  /** Returns the file's entries; what cannot be read is added to {@code problems}. */
  static List<Entry> read(Path file, Problems problems) {
    YamlEntries reader = new YamlEntries(String.valueOf(file.getFileName()), problems);
    try {
      reader.readText(Files.readString(file));
    } catch (NoSuchFileException e) {
      problems.add("The configuration file " + file + " does not exist.");
    } catch (CharacterCodingException e) {
      problems.add("The configuration file " + file + " is not UTF-8 text.");
    } catch (IOException e) {
      problems.add("The configuration file " + file + " cannot be read: " + e.getMessage() + ".");
    }
    return reader.entries;
  }

  private void readText(String text) {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      root.ifPresent(this::readRoot);
    } catch (MarkedYamlEngineException e) {
      problems.add(fileName + lineOf(e) + " is not YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      problems.add(fileName + " is not YAML: " + e.getMessage() + ".");
    }
  }

  private void readRoot(Node root) {
    if (root instanceof MappingNode mapping) {
      readMapping("", mapping);
    } else if (!isNull(root)) {
      problems.add(fileName + " must hold keys and values, such as 'data: folder'.");
    }
  }

  private void readMapping(String prefix, MappingNode mapping) {
    Map<String, Node> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        problems.add("A key must be a plain word (" + origin(tuple.getKeyNode()) + ").");
        continue;
      }
      String key = prefix + name.getValue();
      Node first = seen.putIfAbsent(key, name);
      if (first == null) {
        readValue(key, tuple.getValueNode());
      } else {
        problems.add(key + " is said twice (" + origin(first) + " and " + origin(name) + ").");
      }
    }
  }

  private void readValue(String key, Node value) {
    if (value.isRecursive()) {
      problems.add(key + " contains itself (" + origin(value) + ").");
    } else if (value instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      readMapping(key + ".", mapping);
    } else if (value instanceof SequenceNode sequence) {
      readList(key, sequence);
    } else if (value instanceof ScalarNode scalar && !isNull(value)) {
      entries.add(Entry.text(key, scalar.getValue(), origin(value)));
    } else {
      entries.add(new Entry(key, Entry.Form.EMPTY, List.of(), origin(value)));
    }
  }

  private void readList(String key, SequenceNode sequence) {
    List<String> texts = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (item instanceof ScalarNode scalar && !isNull(item)) {
        texts.add(scalar.getValue());
      } else {
        problems.add(key + " must be a list of single words (" + origin(item) + ").");
      }
    }
    entries.add(new Entry(key, Entry.Form.LIST, texts, origin(sequence)));
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  private String origin(Node node) {
    return fileName + node.getStartMark().map(mark -> " line " + (mark.getLine() + 1)).orElse("");
  }

  private static String lineOf(MarkedYamlEngineException e) {
    return e.getProblemMark().map(mark -> " line " + (mark.getLine() + 1)).orElse("");
  }
}
