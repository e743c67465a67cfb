/** Reads and writes the bodies of the Dash protocol. */
@NullMarked
package org.verdash.runtime.protocol;

import org.jspecify.annotations.NullMarked;
