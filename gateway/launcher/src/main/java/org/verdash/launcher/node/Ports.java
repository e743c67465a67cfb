package org.verdash.launcher.node;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Asks for ports beforehand: libraries tell of a taken one with stack traces. */
public final class Ports {

  private Ports() {}

  /**
   * Returns when the port can be listened on, as far as can be known; port 0 always can.
   *
   * @param key the setting that asks for the port
   * @throws NodeException when it is in use or the address is not this machine's
   */
  public static void requireFree(String key, String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
    } catch (BindException e) {
      throw new NodeException(
          key
              + " "
              + port
              + " on "
              + host
              + " cannot be taken: it is in use, or not an address of this machine.",
          e);
    } catch (IOException e) {
      throw new NodeException(key + " " + port + " on " + host + ": " + Sentence.of(e), e);
    }
  }
}
