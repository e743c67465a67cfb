/** Hands out the files and long bodies that a gateway fetches in chunks. */
@NullMarked
package org.verdash.runtime.file;

import org.jspecify.annotations.NullMarked;
