/** Dash's own test cases about what must not run in a page. */
@NullMarked
package org.verdash.e2e.cases.security;

import org.jspecify.annotations.NullMarked;
