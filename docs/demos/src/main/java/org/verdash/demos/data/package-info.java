/** Small readers of the files that the demos bring. */
@NullMarked
package org.verdash.demos.data;

import org.jspecify.annotations.NullMarked;
