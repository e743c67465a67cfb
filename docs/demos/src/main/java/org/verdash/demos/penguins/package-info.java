/** A dashboard in Bootstrap's look: a component package that Dash does not bring. */
@NullMarked
package org.verdash.demos.penguins;

import org.jspecify.annotations.NullMarked;
