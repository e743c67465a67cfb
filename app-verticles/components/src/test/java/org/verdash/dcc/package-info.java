/** Tests of the core components. */
@NullMarked
package org.verdash.dcc;

import org.jspecify.annotations.NullMarked;
