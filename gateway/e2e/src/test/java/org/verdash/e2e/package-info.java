/** Tests of the whole house with a real browser. */
@NullMarked
package org.verdash.e2e;

import org.jspecify.annotations.NullMarked;
