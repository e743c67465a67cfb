package org.verdash.testing;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.verdash.app.FileBody;
import org.verdash.app.UserMessage;
import org.verdash.contract.AppCall;
import org.verdash.runtime.dispatch.Transfers;

/** What callbacks made for a person to fetch. Used by one thread. */
final class Downloads implements Transfers {
  private final List<AppTester.Download> all = new ArrayList<>();

  List<AppTester.Download> all() {
    return List.copyOf(all);
  }

  void clear() {
    all.clear();
  }

  @Override
  public InputStream open(AppCall call, String id) {
    throw new UserMessage("In a test a file comes with the call.");
  }

  @Override
  public String keep(AppCall call, FileName file, FileBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(bytes);
    all.add(new AppTester.Download(file.name(), file.type(), Buffer.buffer(bytes.toByteArray())));
    return "";
  }
}
