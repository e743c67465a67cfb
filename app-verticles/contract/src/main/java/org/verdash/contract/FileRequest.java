package org.verdash.contract;

/**
 * Asks a deployment for at most {@link #CHUNK_BYTES} of one file of its bundles or assets; the
 * reply is an {@link AppReply.Answer} whose body is the chunk, or a 404 {@link AppReply.Problem}.
 *
 * @param library name of the library as the descriptor lists it
 * @param hash content hash of the library as the descriptor lists it
 * @param path path of the file inside the library
 * @param encoding {@code ""} for the file itself, {@code gzip} or {@code br} for a stored variant
 * @param offset first byte wanted, from 0
 */
public record FileRequest(String library, String hash, String path, String encoding, long offset)
    implements AppRequest {
  /** Longest chunk of one reply, in bytes. */
  public static final int CHUNK_BYTES = 256 * 1024;
}
