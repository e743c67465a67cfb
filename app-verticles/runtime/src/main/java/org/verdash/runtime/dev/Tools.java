package org.verdash.runtime.dev;

import org.verdash.app.Library;

/**
 * What a page has for its author.
 *
 * @param library Verdash's own script and styles
 * @param build names the build that the page shows; empty when no other one will come
 */
public record Tools(Library library, String build) {}
