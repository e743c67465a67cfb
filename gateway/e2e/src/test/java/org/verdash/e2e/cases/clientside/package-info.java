/** Dash's own test cases about callbacks that run in the browser. */
@NullMarked
package org.verdash.e2e.cases.clientside;

import org.jspecify.annotations.NullMarked;
