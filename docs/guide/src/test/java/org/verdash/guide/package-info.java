/** The code of the guide as passing tests, and the rules of the house. */
@NullMarked
package org.verdash.guide;

import org.jspecify.annotations.NullMarked;
