/** Dash's own test cases about callbacks. */
@NullMarked
package org.verdash.e2e.cases.callbacks;

import org.jspecify.annotations.NullMarked;
