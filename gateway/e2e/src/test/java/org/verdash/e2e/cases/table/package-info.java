/** Dash's own test cases about the components of dash-table. */
@NullMarked
package org.verdash.e2e.cases.table;

import org.jspecify.annotations.NullMarked;
