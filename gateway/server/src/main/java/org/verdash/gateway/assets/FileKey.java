package org.verdash.gateway.assets;

/**
 * Names one file of one library by content.
 *
 * @param library name of the library
 * @param hash content hash of the library
 * @param path path inside it
 */
record FileKey(String library, String hash, String path) {
  @Override
  public String toString() {
    return library + "/" + hash + "/" + path;
  }
}
