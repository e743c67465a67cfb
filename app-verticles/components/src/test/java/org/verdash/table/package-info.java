/** Tests of the data table. */
@NullMarked
package org.verdash.table;

import org.jspecify.annotations.NullMarked;
