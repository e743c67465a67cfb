/** Tests of the HTML components. */
@NullMarked
package org.verdash.html;

import org.jspecify.annotations.NullMarked;
