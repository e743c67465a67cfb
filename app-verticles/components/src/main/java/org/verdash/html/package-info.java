/** Typed builders of Dash's HTML components. */
@NullMarked
package org.verdash.html;

import org.jspecify.annotations.NullMarked;
