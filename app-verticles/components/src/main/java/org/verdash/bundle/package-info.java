/** The browser side of Dash, out of this jar. */
@NullMarked
package org.verdash.bundle;

import org.jspecify.annotations.NullMarked;
