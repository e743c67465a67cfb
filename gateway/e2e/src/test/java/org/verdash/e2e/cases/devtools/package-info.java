/** Dash's own test cases about the developer tools. */
@NullMarked
package org.verdash.e2e.cases.devtools;

import org.jspecify.annotations.NullMarked;
