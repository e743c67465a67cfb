/** How many of Dash's own test cases there are, and which of them are tests of ours. */
@NullMarked
package org.verdash.e2e.conformance;

import org.jspecify.annotations.NullMarked;
