package org.verdash.runtime.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.verdash.app.FileBody;
import org.verdash.app.UserMessage;
import org.verdash.contract.AppCall;
import org.verdash.runtime.dispatch.Transfers;
import org.verdash.state.FileLimits;
import org.verdash.state.KeptFile;
import org.verdash.state.KeptFiles;
import org.verdash.state.NewFile;

/** Files in the state store. Thread-safe. */
public final class StoredTransfers implements Transfers {
  /** Where a gateway gives files out, below an app's path. */
  private static final String PATH = "_verdash-files/";

  private final String app;
  private final KeptFiles files;
  private final FileLimits limits;

  /** The files of an app. */
  public StoredTransfers(String app, KeptFiles files, FileLimits limits) {
    this.app = app;
    this.files = files;
    this.limits = limits;
  }

  @Override
  public InputStream open(AppCall call, String id) throws IOException {
    KeptFile file = Waiting.answer(files.find(id));
    if (!file.app().equals(app) || !file.owner().equals(call.caller().subject())) {
      throw new UserMessage(Waiting.GONE);
    }
    return new KeptInput(files, file);
  }

  @Override
  public String keep(AppCall call, FileName file, FileBody body) throws IOException {
    NewFile kept =
        new NewFile(
            NewFile.newId(),
            app,
            call.caller().subject(),
            file.name(),
            file.type(),
            limits.keep(),
            limits.quotaBytes());
    Waiting.answer(files.begin(kept));
    try (KeptOutput out = new KeptOutput(files, kept.id(), limits.maxBytes())) {
      body.write(out);
    } catch (IOException | RuntimeException e) {
      files.forget(kept.id()); // Else it goes when its time is over.
      throw e;
    }
    Waiting.answer(files.finish(kept.id()));
    return PATH + kept.id() + '/' + encoded(file.name());
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
