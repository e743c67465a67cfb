/** Tests of apps without HTTP, bus or browser. */
@NullMarked
package org.verdash.testing;

import org.jspecify.annotations.NullMarked;
