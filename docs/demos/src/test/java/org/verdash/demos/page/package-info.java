/** A page without a browser. */
@NullMarked
package org.verdash.demos.page;

import org.jspecify.annotations.NullMarked;
