/** Files of any length, in and out: what is in a CSV. */
@NullMarked
package org.verdash.demos.columns;

import org.jspecify.annotations.NullMarked;
