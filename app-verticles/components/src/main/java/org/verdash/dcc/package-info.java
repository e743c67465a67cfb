/** Typed builders of Dash's core components. */
@NullMarked
package org.verdash.dcc;

import org.jspecify.annotations.NullMarked;
