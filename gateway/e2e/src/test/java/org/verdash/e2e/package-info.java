/** Verdash as a person meets it: through a browser, on one node and on several. */
@NullMarked
package org.verdash.e2e;

import org.jspecify.annotations.NullMarked;
