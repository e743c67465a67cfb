/** Dash's own test cases about the components of dcc and html. */
@NullMarked
package org.verdash.e2e.cases.dcc;

import org.jspecify.annotations.NullMarked;
