/** Typed builders of Dash's data table. */
@NullMarked
package org.verdash.table;

import org.jspecify.annotations.NullMarked;
