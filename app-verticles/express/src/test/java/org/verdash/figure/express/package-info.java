/** Tests of charts from tables. */
@NullMarked
package org.verdash.figure.express;

import org.jspecify.annotations.NullMarked;
