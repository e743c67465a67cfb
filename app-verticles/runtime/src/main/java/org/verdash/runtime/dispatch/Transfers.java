package org.verdash.runtime.dispatch;

import java.io.IOException;
import java.io.InputStream;
import org.verdash.app.FileBody;
import org.verdash.contract.AppCall;

/** Files that are too long to travel in a call's JSON. Thread-safe; every method may block. */
public interface Transfers {
  /** Of a house that remembers nothing; every method throws an {@link IllegalStateException}. */
  Transfers NONE =
      new Transfers() {
        @Override
        public InputStream open(AppCall call, String id) {
          throw nowhere();
        }

        @Override
        public String keep(AppCall call, FileName file, FileBody body) {
          throw nowhere();
        }

        private IllegalStateException nowhere() {
          return new IllegalStateException("this house has no state store that could keep files");
        }
      };

  /**
   * What a file is called.
   *
   * @param name without any folder
   * @param type media type
   */
  record FileName(String name, String type) {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when one cannot be the name or type of a file
     */
    public FileName {
      boolean named =
          !name.isBlank() && name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\');
      if (!named || name.length() > 200) {
        throw new IllegalArgumentException("a file cannot be named '" + name + "'");
      }
      if (type.indexOf('/') <= 0 || type.chars().anyMatch(c -> c < ' ' || c > '~')) {
        throw new IllegalArgumentException("'" + type + "' is no media type");
      }
    }
  }

  /**
   * Reads a file that the caller has sent up; to be closed.
   *
   * @throws org.verdash.app.UserMessage when it is not there, or not the caller's
   * @throws IOException when the store cannot be asked
   */
  InputStream open(AppCall call, String id) throws IOException;

  /**
   * Keeps a file for the caller.
   *
   * @return its path below the app's, as a URL has it
   * @throws org.verdash.app.UserMessage when it is too long, or the caller has too many
   * @throws IOException when the body fails, or the store cannot be asked
   */
  String keep(AppCall call, FileName file, FileBody body) throws IOException;
}
