/** Tests of figures. */
@NullMarked
package org.verdash.figure;

import org.jspecify.annotations.NullMarked;
