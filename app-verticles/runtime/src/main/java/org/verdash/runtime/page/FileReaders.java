package org.verdash.runtime.page;

import java.util.List;
import java.util.stream.Stream;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.UploadedFile;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.protocol.CallbackSpec;

/** Which callbacks of an app read files wherever they are; others want them inside the call. */
final class FileReaders {
  private static final List<Type<?>> FILES = List.of(UploadedFile.TYPE, UploadedFile.TYPE.list());

  private final List<CallbackSpec> readers;
  private final boolean all;

  FileReaders(App app) {
    List<CallbackSpec> specs =
        CallbackSpec.all(app.callbacks()).stream()
            .filter(spec -> props(spec).anyMatch(prop -> prop.name().equals("contents")))
            .toList();
    this.readers =
        specs.stream().filter(spec -> props(spec).anyMatch(FileReaders::isFile)).toList();
    this.all = specs.stream().allMatch(spec -> props(spec).allMatch(FileReaders::isNoText));
  }

  boolean any() {
    return !readers.isEmpty();
  }

  /** As JSON: their names, or true when no callback reads the same property in another way. */
  String json(String scope) {
    JsonWriter out = new JsonWriter();
    return all
        ? "true"
        : out.value(readers.stream().map(spec -> spec.outputId(scope)).toList()).toString();
  }

  private static boolean isNoText(Prop<?> prop) {
    return !prop.name().equals("contents") || isFile(prop);
  }

  private static boolean isFile(Prop<?> prop) {
    return FILES.contains(prop.type());
  }

  private static Stream<Prop<?>> props(CallbackSpec spec) {
    return Stream.concat(spec.inputs().stream(), spec.states().stream());
  }
}
