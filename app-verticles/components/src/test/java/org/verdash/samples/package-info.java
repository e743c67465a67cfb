/** Compiles whole apps as an author writes them. */
@NullMarked
package org.verdash.samples;

import org.jspecify.annotations.NullMarked;
