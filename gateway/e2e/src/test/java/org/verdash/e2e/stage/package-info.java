/**
 * Where Dash's own test cases play: one house and one browser for all of them, and an app of its
 * own for each. Bound to the thread that runs the tests, as the browser is.
 */
@NullMarked
package org.verdash.e2e.stage;

import org.jspecify.annotations.NullMarked;
