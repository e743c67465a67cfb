/** Dash's own test cases about a whole page: its layout, its policy, what it loads. */
@NullMarked
package org.verdash.e2e.cases.page;

import org.jspecify.annotations.NullMarked;
