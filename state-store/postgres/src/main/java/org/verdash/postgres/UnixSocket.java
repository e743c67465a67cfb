package org.verdash.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A socket in the file system behind the face of one on the network. */
final class UnixSocket extends Socket {
  private final SocketChannel channel;
  private final Path path;

  UnixSocket(Path path) throws IOException {
    this.path = path;
    this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
  }

  @Override
  public void connect(SocketAddress ignored) throws IOException {
    channel.connect(UnixDomainSocketAddress.of(path));
  }

  @Override
  public void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
    connect(ignored);
  }

  @Override
  public boolean isConnected() {
    return channel.isConnected();
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public InputStream getInputStream() {
    return Channels.newInputStream(channel);
  }

  @Override
  public OutputStream getOutputStream() {
    return Channels.newOutputStream(channel);
  }

  @Override
  public void setTcpNoDelay(boolean on) {
    // A socket in the file system never delays.
  }

  @Override
  public void setKeepAlive(boolean on) {
    // The kernel tells at once when the other side is gone.
  }

  @Override
  public void setSoTimeout(int timeoutMillis) {
    // Only migrations use it, and they may take their time.
  }

  @Override
  public int getSoTimeout() {
    return 0;
  }

  @Override
  public void setReceiveBufferSize(int bytes) {
    // The kernel's choice is fine.
  }

  @Override
  public void setSendBufferSize(int bytes) {
    // The kernel's choice is fine.
  }

  @Override
  public int getSendBufferSize() {
    return 8192;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
