/** Writes the index page that the browser opens. */
@NullMarked
package org.verdash.runtime.page;

import org.jspecify.annotations.NullMarked;
