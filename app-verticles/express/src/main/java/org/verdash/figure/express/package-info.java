/** Charts from the columns of a table, in a line or two. */
@NullMarked
package org.verdash.figure.express;

import org.jspecify.annotations.NullMarked;
