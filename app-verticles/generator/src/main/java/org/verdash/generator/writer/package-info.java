/** Writes Java sources, and the list of what they offer. */
@NullMarked
package org.verdash.generator.writer;

import org.jspecify.annotations.NullMarked;
