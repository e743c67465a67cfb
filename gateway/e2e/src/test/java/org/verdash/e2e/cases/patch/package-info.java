/** Dash's own test cases about values that are changed in part. */
@NullMarked
package org.verdash.e2e.cases.patch;

import org.jspecify.annotations.NullMarked;
