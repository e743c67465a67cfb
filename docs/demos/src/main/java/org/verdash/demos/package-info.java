/** The demo apps of the gallery. */
@NullMarked
package org.verdash.demos;

import org.jspecify.annotations.NullMarked;
