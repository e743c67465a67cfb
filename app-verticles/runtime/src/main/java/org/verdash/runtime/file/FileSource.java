package org.verdash.runtime.file;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.verdash.app.Library;
import org.verdash.contract.AppReply;
import org.verdash.contract.FileRequest;

/** The files of one app's libraries and assets, in chunks. Thread-safe; reading blocks. */
public final class FileSource {
  private final List<Library> libraries;

  /** A source of these libraries. */
  public FileSource(List<Library> libraries) {
    this.libraries = List.copyOf(libraries);
  }

  /** A chunk of a file; 404 for a file that no library lists, 500 when it cannot be read. */
  public AppReply read(FileRequest request) {
    Optional<Library> library =
        libraries.stream()
            .filter(l -> l.name().equals(request.library()) && l.hash().equals(request.hash()))
            .findFirst();
    Optional<Library.File> file = library.flatMap(l -> l.file(request.path()));
    if (file.isEmpty() || !stored(file.get(), request.encoding())) {
      return missing(request);
    }
    try {
      byte[] all = library.get().source().read(request.path(), suffix(request.encoding()));
      return chunk(all, request.offset(), file.get().type());
    } catch (IOException e) {
      return new AppReply.Problem(
          500, "unreadable-file", "A file cannot be read", request.path(), "");
    }
  }

  private static boolean stored(Library.File file, String encoding) {
    return switch (encoding) {
      case "" -> true;
      case "gzip" -> file.gzipBytes() > 0;
      case "br" -> file.brotliBytes() > 0;
      default -> false;
    };
  }

  private static String suffix(String encoding) {
    return switch (encoding) {
      case "gzip" -> ".gz";
      case "br" -> ".br";
      default -> "";
    };
  }

  private static AppReply missing(FileRequest request) {
    String name = request.library() + '/' + request.hash() + '/' + request.path();
    return new AppReply.Problem(404, "no-such-file", "No such file", name, "");
  }

  static AppReply chunk(byte[] all, long offset, String type) {
    if (offset < 0 || offset > all.length) {
      return new AppReply.Problem(416, "no-such-chunk", "No such chunk", "offset " + offset, "");
    }
    int end = (int) Math.min(all.length, offset + FileRequest.CHUNK_BYTES);
    Buffer body =
        Buffer.buffer(end - (int) offset).appendBytes(all, (int) offset, end - (int) offset);
    return AppReply.Answer.of(200, type, body);
  }
}
