/** What the typed builders of a component library stand on. */
@NullMarked
package org.verdash.component;

import org.jspecify.annotations.NullMarked;
