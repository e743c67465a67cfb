/** How names of the browser become names of Java: one fixed rule. */
@NullMarked
package org.verdash.generator.names;

import org.jspecify.annotations.NullMarked;
