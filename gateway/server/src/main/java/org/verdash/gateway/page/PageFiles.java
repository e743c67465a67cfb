package org.verdash.gateway.page;

/**
 * Where the pages' scripts, styles and pictures are served, content hash included.
 *
 * @param base path before all of ours, as browsers see it, without slash at its end; empty for none
 * @param gateway folder of the library {@code verdash_gateway}, such as {@code
 *     /_bundles/verdash_gateway/0123456789abcdef/}
 * @param page folder of the library {@code verdash_page}
 */
public record PageFiles(String base, String gateway, String page) {

  /**
   * Checks both folders.
   *
   * @throws IllegalArgumentException when one is not a path with a slash at both ends
   */
  public PageFiles {
    requireFolder("gateway", gateway);
    requireFolder("page", page);
  }

  private static void requireFolder(String name, String folder) {
    if (!folder.startsWith("/") || folder.startsWith("//") || !folder.endsWith("/")) {
      throw new IllegalArgumentException(
          name + " must be a path with a slash at both ends, was " + folder);
    }
  }
}
